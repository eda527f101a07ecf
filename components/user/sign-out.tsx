'use client'

import { useState } from 'react'
import { StudioIcon } from '../shell/studio-icon'

async function signOut(): Promise<void> {
  const { csrfToken }: { csrfToken: string } = await (await fetch('/api/auth/csrf')).json()
  const body = new URLSearchParams({ csrfToken })
  const answer = await fetch('/api/auth/signout', { method: 'POST', body })
  if (!answer.ok) throw new Error(`signing out was answered with ${answer.status}`)
}

/** The way out, to the door at this address. */
export function SignOut({ door, name }: { door: string; name: string }) {
  const [failed, setFailed] = useState(false)
  const leave = () =>
    signOut().then(
      () => window.location.assign(door),
      () => setFailed(true),
    )
  return (
    <>
      <button type="button" onClick={leave} title={`${name}：登出`}>
        <StudioIcon name="leave" />
        登出
      </button>
      {failed && <p role="alert">未能登出，請檢查網絡後再試。</p>}
    </>
  )
}
