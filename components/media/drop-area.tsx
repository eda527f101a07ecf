'use client'

import { type DragEvent, type ReactNode, useState } from 'react'

interface Props {
  className: string
  onFiles: (files: File[]) => void
  children: ReactNode
}

const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere inside, and shows that it does. The button for files inside does the same from the keyboard. */
export function DropArea({ className, onFiles, children }: Props) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    // Without this the browser would leave the page for the file.
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  const leave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be dropped only with a pointer; the button inside is for everybody
    <div
      className={`${className} drop-area`}
      data-over={over || undefined}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
