'use client'

import { type FormEvent, type ReactNode, useActionState } from 'react'
import type { Act } from '../../lib/action'
import { Said } from './said'
import { useWork } from './use-work'

interface Props {
  act: Act
  /** On the button that sends it. */
  send: string
  /** What the button is called where several say the same, beginning with those words: 「登出 Chrome」. */
  label?: string
  className?: string
  /** True for what cannot be undone at a click: the button is quiet and asks first with this sentence. */
  sure?: string
  children?: ReactNode
}

/**
 * A form of the studio. It is sent from an event and not as React's own form action, because React empties such a form even when
 * what was typed was refused; without JavaScript the action works all the same.
 */
export function ActForm({ act, send, label, className = 'act-form', sure, children }: Props) {
  const [unscripted, action] = useActionState(act, null)
  const { outcome, busy, work } = useWork(unscripted)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!sure || window.confirm(sure)) work(() => act(null, form))
  }
  return (
    <form className={className} action={action} onSubmit={submit}>
      {children}
      <p className="acts">
        <button className={sure ? 'button' : 'button main'} type="submit" disabled={busy} aria-label={label}>
          {send}
        </button>
      </p>
      <Said outcome={outcome} />
    </form>
  )
}
