'use client'

import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { jpeg } from '../../lib/media/media'
import type { FocusedPicture } from './crop'

const MOVES: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const STEP = 0.01
const LEAP = 0.1

const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1_000) / 1_000
const percent = (value: number) => `${Math.round(value * 100)}%`

interface Props {
  picture: FocusedPicture
  onChange: (focalX: number, focalY: number) => void
}

/** The point of a picture that stays in view when it is cut: set with a pointer, or with the arrow keys (Shift: larger steps). */
export function FocalEditor({ picture, onChange }: Props) {
  const { focalX, focalY, width, height } = picture
  const frame = useRef<HTMLDivElement>(null)
  const follow = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (box) onChange(within((event.clientX - box.left) / box.width), within((event.clientY - box.top) / box.height))
  }
  const press = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    follow(event)
  }
  const move = (event: PointerEvent) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)
  const key = (event: KeyboardEvent) => {
    const direction = MOVES[event.key]
    if (!direction) return
    event.preventDefault()
    const step = event.shiftKey ? LEAP : STEP
    onChange(within(focalX + direction[0] * step), within(focalY + direction[1] * step))
  }
  return (
    <div
      ref={frame}
      className="focal"
      style={{ '--x': percent(focalX), '--y': percent(focalY) } as Record<string, string>}
      onPointerDown={press}
      onPointerMove={move}
    >
      <picture>
        <img src={jpeg(picture, 1_200)} alt="" width={width} height={height} draggable={false} />
      </picture>
      <span
        className="focal-point"
        role="slider"
        tabIndex={0}
        aria-label="焦點"
        aria-describedby="focal-help"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(focalX * 100)}
        aria-valuetext={`左起${percent(focalX)}，上起${percent(focalY)}`}
        onKeyDown={key}
      />
    </div>
  )
}
