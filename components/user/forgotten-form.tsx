'use client'

import type { FormEvent } from 'react'
import { routes } from '../../lib/routes'
import { askStudio } from '../ui/ask-studio'
import { useWork } from '../ui/use-work'

const SENT = '如果這個電郵地址有帳戶，重設密碼的連結很快會寄到。收不到的話，請看看垃圾郵件，或聯絡管理員。'

/** Asks for a link for a new password. What it says is the same for every address. */
export function ForgottenForm() {
  const { outcome, busy, work } = useWork()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email') ?? '')
    work(async () => {
      await askStudio('POST', routes.door.forgotten(), { email })
      return { done: SENT }
    })
  }
  return (
    <form className="login-form" method="post" onSubmit={submit}>
      <p className="door-said" role="status">
        {outcome && 'done' in outcome && outcome.done}
      </p>
      {outcome && 'error' in outcome && (
        <p className="form-error" role="alert">
          {outcome.error}
        </p>
      )}
      <label className="field">
        電郵
        <input name="email" type="email" autoComplete="username" required maxLength={254} />
      </label>
      <button className="action" type="submit" disabled={busy}>
        寄出連結
      </button>
      <a className="door-other" href={routes.signIn()}>
        返回登入
      </a>
    </form>
  )
}
