'use client'

import { useState } from 'react'
import { routes } from '../../lib/routes'

async function signOut(): Promise<void> {
  const { csrfToken }: { csrfToken: string } = await (await fetch('/api/auth/csrf')).json()
  const body = new URLSearchParams({ csrfToken, json: 'true', callbackUrl: routes.signIn() })
  const answer = await fetch('/api/auth/signout', { method: 'POST', body })
  if (!answer.ok) throw new Error(`signing out was answered with ${answer.status}`)
}

export function SignOut() {
  const [failed, setFailed] = useState(false)
  const leave = () =>
    signOut().then(
      () => window.location.assign(routes.signIn()),
      () => setFailed(true),
    )
  return (
    <>
      <button type="button" className="action" onClick={leave}>
        登出
      </button>
      {failed && <p role="alert">未能登出，請檢查網絡後再試。</p>}
    </>
  )
}
