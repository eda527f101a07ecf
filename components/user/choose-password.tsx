'use client'

import { type FormEvent, useState } from 'react'
import { routes } from '../../lib/routes'
import { askStudio } from '../ui/ask-studio'
import { useWork } from '../ui/use-work'
import { enter } from './enter'

interface Props {
  /** A first password, after which one is inside, or a new one, with which one signs in. */
  kind: 'welcome' | 'reset'
  token: string
  email: string
}

/** Where to go with a ticket: in, or to the door, which the new password opens. */
const inside = (ticket: string) =>
  enter('ticket', { ticket }).then(
    () => routes.studio(),
    () => routes.signIn(),
  )

/** Takes the password that goes with a link from a letter. The link is used up by sending this, not by opening the page. */
export function ChoosePassword({ kind, token, email }: Props) {
  const { outcome, busy, work } = useWork()
  const [done, setDone] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    work(async () => {
      const { ticket } = await askStudio<{ ticket?: string }>('POST', routes.door[kind](), { token, password })
      setDone(true)
      if (ticket !== undefined) window.location.assign(await inside(ticket))
      return null
    })
  }
  if (done)
    return (
      <div className="login-form">
        <p role="status">密碼已設定。</p>
        {kind === 'reset' && (
          <a className="action" href={routes.signIn()}>
            登入
          </a>
        )}
      </div>
    )
  return (
    <form className="login-form" method="post" onSubmit={submit}>
      {outcome && 'error' in outcome && (
        <p className="form-error" role="alert">
          {outcome.error}
        </p>
      )}
      <label className="field">
        電郵
        <input type="email" name="email" autoComplete="username" readOnly value={email} />
      </label>
      <label className="field">
        新密碼
        <input
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={12}
          maxLength={200}
          aria-describedby="long"
        />
      </label>
      <p className="door-hint" id="long">
        最少12個字元，可以用一句只有你知道的話。
      </p>
      <button className="action" type="submit" disabled={busy}>
        設定密碼
      </button>
    </form>
  )
}
