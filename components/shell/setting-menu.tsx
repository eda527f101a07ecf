'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

interface Props {
  /** Accessible name of the control that opens the menu. */
  label: string
  sign: ReactNode
  children: ReactNode
}

/**
 * A small menu under a button of the masthead; Escape, a tap elsewhere and leaving it by keyboard close it. Whether it is open,
 * the element alone knows: its `toggle` event comes a task later, when a quick reader may have left the menu already.
 */
export function SettingMenu({ label, sign, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      if (details.current && event.target instanceof Node && !details.current.contains(event.target)) details.current.open = false
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return
    event.currentTarget.open = false
    event.currentTarget.querySelector('summary')?.focus()
  }
  const onBlur = (event: FocusEvent<HTMLDetailsElement>) => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
  }
  return (
    <details ref={details} className="setting needs-script" onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className="tool" aria-label={label}>
        {sign}
      </summary>
      <div className="panel">{children}</div>
    </details>
  )
}
