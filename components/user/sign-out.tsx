'use client'

import { useState } from 'react'
import { StudioIcon } from '../shell/studio-icon'
import { askStudio } from '../ui/ask-studio'

async function signOut(): Promise<void> {
  const { csrfToken } = await askStudio<{ csrfToken: string }>('GET', '/api/auth/csrf')
  await askStudio('POST', '/api/auth/signout', new URLSearchParams({ csrfToken }))
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
