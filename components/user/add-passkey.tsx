'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { routes } from '../../lib/routes'
import { Said } from '../ui/said'
import { PASSKEY_CANCELLED, send } from './send'

type Options = Parameters<typeof import('@simplewebauthn/browser').startRegistration>[0]['optionsJSON']

/** Makes a passkey in this browser or on a key, and keeps it under a name. Null when all is well. */
async function add(name: string, password: string): Promise<string | null> {
  const asked = await send<Options>(routes.own.passkeyChallenge(), { password })
  if ('error' in asked) return asked.error
  const { startRegistration } = await import('@simplewebauthn/browser')
  const response = await startRegistration({ optionsJSON: asked.answer }).catch((error: unknown) => error)
  if (response instanceof Error)
    return response.name === 'InvalidStateError' ? '這部裝置已經有這個帳戶的通行密鑰。' : PASSKEY_CANCELLED.replace('，或改用密碼', '')
  const kept = await send(routes.own.passkeys(), { name, response })
  return 'error' in kept ? kept.error : null
}

/** The form that adds a passkey. The password is asked for: a screen left open must not be enough. */
export function AddPasskey() {
  const router = useRouter()
  const [outcome, setOutcome] = useState<{ done: string } | { error: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const form = new FormData(element)
    setBusy(true)
    const error = await add(String(form.get('name')), String(form.get('password')))
    setBusy(false)
    setOutcome(error === null ? { done: '通行密鑰已加入。' } : { error })
    if (error !== null) return
    element.reset()
    router.refresh()
  }
  return (
    <details className="account-more">
      <summary>加入通行密鑰</summary>
      <form className="act-form" onSubmit={submit}>
        <label className="field">
          名稱
          <input name="name" required maxLength={40} autoComplete="off" placeholder="例如：我的手機" />
        </label>
        <label className="field">
          你的密碼
          <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
        <p className="acts">
          <button className="button main" type="submit" disabled={busy}>
            加入這部裝置
          </button>
        </p>
        <Said outcome={outcome} />
      </form>
    </details>
  )
}
