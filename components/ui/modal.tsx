'use client'

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'

interface Props {
  className: string
  label: string
  /** Called once the dialog has closed, however that came about. */
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  /** Beside a click on the backdrop, which closes. */
  onClick?: (event: MouseEvent, close: () => void) => void
  children: (close: () => void) => ReactNode
}

/**
 * A native modal dialog: the browser keeps the focus inside and answers Escape. It stands at the end of the body, so that
 * it inherits nothing from the text it was opened in.
 */
export function Modal({ className, label, onClose, onKeyDown, onClick, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  const close = () => dialog.current?.close()
  return createPortal(
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      // Development opens everything twice: what was closed in between is open again when it is told.
      onClose={() => dialog.current?.open || onClose()}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === event.currentTarget) close()
        else onClick?.(event, close)
      }}
    >
      {children(close)}
    </dialog>,
    document.body,
  )
}
