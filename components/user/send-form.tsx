'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import type { Outcome } from '../../lib/action'
import { Said } from '../ui/said'
import { send } from './send'
import { SignInAgain } from './sign-in-again'

interface Props<Answer> {
  /** On the button. */
  act: string
  address: string
  method?: 'POST' | 'PUT' | 'DELETE'
  body: (form: FormData) => unknown
  onAnswer: (answer: Answer) => void
  /** Asks first, with this sentence. */
  sure?: string
  /** Whose page this is: asked to sign in again, in place, when the session is over. */
  email: string
  children: ReactNode
}

/** A form whose answer is shown on the page and must not be kept anywhere, unlike that of an action. */
export function SendForm<Answer>({ act, address, method = 'POST', body, onAnswer, sure, email, children }: Props<Answer>) {
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sure && !window.confirm(sure)) return
    setBusy(true)
    const sent = await send<Answer>(address, body(new FormData(event.currentTarget)), method)
    setBusy(false)
    setOutcome('error' in sent ? { error: sent.error } : null)
    if ('answer' in sent) onAnswer(sent.answer)
    else setOver(sent.over === true)
  }
  const goOn = () => {
    setOver(false)
    setOutcome({ done: `已重新登入，請再按「${act}」。` })
  }
  return (
    <>
      <form className="act-form" onSubmit={submit}>
        {children}
        <p className="acts">
          <button className={sure ? 'button' : 'button main'} type="submit" disabled={busy}>
            {act}
          </button>
        </p>
        <Said outcome={outcome} />
      </form>
      <SignInAgain open={over} email={email} onSignedIn={goOn} onClose={() => setOver(false)} />
    </>
  )
}
