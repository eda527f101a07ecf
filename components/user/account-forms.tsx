'use client'

import { useActionState } from 'react'
import type { Outcome } from '../../lib/action'
import { changeOwnPassword, signOutOtherDevices } from '../../lib/user/actions'

function Said({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <p role="status">{outcome && 'done' in outcome ? outcome.done : ''}</p>
      {outcome && 'error' in outcome && (
        <p className="form-error" role="alert">
          {outcome.error}
        </p>
      )}
    </>
  )
}

/** One's own password, and the other devices that one is signed in on. */
export function AccountForms() {
  const [changed, change, changing] = useActionState(changeOwnPassword, null)
  const [ended, end, ending] = useActionState(signOutOtherDevices, null)
  return (
    <>
      <form className="login-form" action={change}>
        <h2>更改密碼</h2>
        <Said outcome={changed} />
        <label className="field">
          現時的密碼
          <input name="current" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
        <label className="field">
          新密碼
          <input name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} />
        </label>
        <button className="action" type="submit" disabled={changing}>
          更改密碼
        </button>
      </form>
      <form className="login-form" action={end}>
        <h2>其他裝置</h2>
        <Said outcome={ended} />
        <button className="action" type="submit" disabled={ending}>
          登出其他裝置
        </button>
      </form>
    </>
  )
}
