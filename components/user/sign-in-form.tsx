'use client'

import { type FormEvent, useState } from 'react'

interface Answer {
  detail?: string
  csrfToken?: string
}

async function send(form: FormData, studio: string): Promise<string | null> {
  const { csrfToken = '' }: Answer = await (await fetch('/api/auth/csrf')).json()
  const body = new URLSearchParams({ csrfToken, json: 'true', callbackUrl: studio })
  for (const name of ['email', 'password']) body.set(name, String(form.get(name) ?? ''))
  const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body })
  if (answer.ok) return null
  const { detail }: Answer = await answer.json().catch(() => ({}))
  return detail ?? '未能登入，請稍後再試。'
}

/** The way into the studio, whose address it is given. What went wrong is said above the fields, which keep what was typed. */
export function SignInForm({ studio }: { studio: string }) {
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    const refused = await send(new FormData(event.currentTarget), studio).catch(() => '連線中斷，請檢查網絡後再試。')
    setError(refused)
    if (refused) setBusy(false)
    // A whole new page: nothing that was fetched for nobody may be shown to somebody.
    else window.location.assign(studio)
  }
  return (
    <form className="login-form" method="post" onSubmit={submit}>
      {error && (
        <p className="form-error" role="alert">
          {error}
        </p>
      )}
      <label className="field">
        電郵
        <input name="email" type="email" autoComplete="username" required maxLength={254} />
      </label>
      <label className="field">
        密碼
        <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </label>
      <button className="action" type="submit" disabled={busy}>
        登入
      </button>
      <noscript>
        <p>編輯台需要 JavaScript，請在瀏覽器開啟後再登入。</p>
      </noscript>
    </form>
  )
}
