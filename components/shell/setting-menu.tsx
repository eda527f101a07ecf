'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  /** Accessible name of the control that opens the menu. */
  label: string
  sign: ReactNode
  children: ReactNode
}

/** A small menu under a button of the masthead; Escape, a tap elsewhere and leaving it by keyboard close it. */
export function SettingMenu({ label, sign, children }: Props) {
  const [open, setOpen] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!open) return
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [open])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    details.current?.querySelector('summary')?.focus()
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    <details
      ref={details}
      className="setting needs-script"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <summary className="tool" aria-label={label}>
        {sign}
      </summary>
      <div className="panel">{children}</div>
    </details>
  )
}
