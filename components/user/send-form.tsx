'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Said } from '../ui/said'
import { send } from './send'

interface Props<Answer> {
  /** On the button. */
  act: string
  address: string
  method?: 'POST' | 'PUT' | 'DELETE'
  body: (form: FormData) => unknown
  onAnswer: (answer: Answer) => void
  /** Asks first, with this sentence. */
  sure?: string
  children: ReactNode
}

/** A form whose answer is shown on the page and must not be kept anywhere, unlike that of an action. */
export function SendForm<Answer>({ act, address, method = 'POST', body, onAnswer, sure, children }: Props<Answer>) {
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sure && !window.confirm(sure)) return
    setBusy(true)
    const sent = await send<Answer>(address, body(new FormData(event.currentTarget)), method)
    setBusy(false)
    setError('error' in sent ? sent.error : null)
    if ('answer' in sent) onAnswer(sent.answer)
  }
  return (
    <form className="act-form" onSubmit={submit}>
      {children}
      <p className="acts">
        <button className={sure ? 'button' : 'button main'} type="submit" disabled={busy}>
          {act}
        </button>
      </p>
      <Said outcome={error === null ? null : { error }} />
    </form>
  )
}
