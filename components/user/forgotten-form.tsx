'use client'

import { type FormEvent, useState } from 'react'
import { routes } from '../../lib/routes'
import { send } from './send'

/** Asks for a link for a new password. What it says is the same for every address. */
export function ForgottenForm() {
  const [said, setSaid] = useState<{ done?: string; error?: string }>({})
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    const sent = await send(routes.door.forgotten(), { email: String(new FormData(event.currentTarget).get('email') ?? '') })
    setSaid(
      'error' in sent ? sent : { done: '如果這個電郵地址有帳戶，重設密碼的連結很快會寄到。收不到的話，請看看垃圾郵件，或聯絡管理員。' },
    )
    setBusy(false)
  }
  return (
    <form className="login-form" method="post" onSubmit={submit}>
      <p className="door-said" role="status">
        {said.done}
      </p>
      {said.error && (
        <p className="form-error" role="alert">
          {said.error}
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
