'use client'

import { type FormEvent, useState } from 'react'
import { sentenceOf } from '../ui/ask-studio'
import { enter, enterWithPasskey, type SecondFactorTicket } from './enter'
import { SecondFactorFields } from './second-factor-fields'

interface Props {
  /** Whose account it has to be; left out, anybody may come in. */
  email?: string
  onSignedIn: () => void
}

const field = (form: FormData, name: string) => String(form.get(name) ?? '')

/** Signing in: the password, then the second factor where one is asked for, or a passkey instead of both. What was typed stays. */
export function SignInSteps({ email, onSignedIn }: Props) {
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [ticket, setTicket] = useState<string | null>(null)
  const take = async (entering: Promise<SecondFactorTicket>) => {
    setBusy(true)
    try {
      const asked = await entering
      setError(null)
      if (asked === null) return onSignedIn()
      setTicket(asked)
    } catch (refused) {
      setError(sentenceOf(refused))
    }
    setBusy(false)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (ticket === null) void take(enter('credentials', { email: field(form, 'email'), password: field(form, 'password') }))
    else void take(enter('second-factor', { ticket, code: field(form, 'code') }))
  }
  const startAgain = () => {
    setTicket(null)
    setError(null)
  }
  return (
    <form className="login-form" method="post" onSubmit={submit}>
      {error && (
        <p className="form-error" role="alert">
          {error}
        </p>
      )}
      {/* Hidden and not gone: whoever goes back finds what was typed. */}
      <div className="login-fields" hidden={ticket !== null}>
        <label className="field">
          電郵
          <input
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            defaultValue={email}
            readOnly={email !== undefined}
          />
        </label>
        <label className="field">
          密碼
          <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
      </div>
      {ticket !== null && <SecondFactorFields />}
      <button className="action" type="submit" disabled={busy}>
        登入
      </button>
      {ticket === null ? (
        <button className="door-other" type="button" disabled={busy} onClick={() => void take(enterWithPasskey(email))}>
          用通行密鑰登入
        </button>
      ) : (
        <button className="door-other" type="button" disabled={busy} onClick={startAgain}>
          返回
        </button>
      )}
    </form>
  )
}
