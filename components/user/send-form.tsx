'use client'

import type { FormEvent, ReactNode } from 'react'
import { askStudio } from '../ui/ask-studio'
import { Said } from '../ui/said'
import { useWork } from '../ui/use-work'

interface Props<Answer> {
  /** On the button. */
  act: string
  address: string
  method?: 'POST' | 'PUT' | 'DELETE'
  body: (form: FormData) => object
  onAnswer: (answer: Answer) => void
  /** Asks first, with this sentence. */
  sure?: string
  children: ReactNode
}

/** A form whose answer is shown on the page and must not be kept anywhere, unlike that of an action. */
export function SendForm<Answer>({ act, address, method = 'POST', body, onAnswer, sure, children }: Props<Answer>) {
  const { outcome, busy, work } = useWork()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = body(new FormData(event.currentTarget))
    if (sure && !window.confirm(sure)) return
    work(async () => {
      onAnswer(await askStudio<Answer>(method, address, given))
      return null
    })
  }
  return (
    <form className="act-form" onSubmit={submit}>
      {children}
      <p className="acts">
        <button className={sure ? 'button' : 'button main'} type="submit" disabled={busy}>
          {act}
        </button>
      </p>
      <Said outcome={outcome} />
    </form>
  )
}
