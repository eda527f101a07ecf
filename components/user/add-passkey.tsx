'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { routes } from '../../lib/routes'
import { askStudio, Refused } from '../ui/ask-studio'
import { Said } from '../ui/said'
import { useWork } from '../ui/use-work'
import { PASSKEY_CANCELLED } from './enter'

type Options = Parameters<typeof import('@simplewebauthn/browser').startRegistration>[0]['optionsJSON']

/** Makes a passkey in this browser or on a key, and keeps it under a name. */
async function add(name: string, password: string): Promise<void> {
  const optionsJSON = await askStudio<Options>('POST', routes.own.passkeyChallenge(), { password })
  const { startRegistration } = await import('@simplewebauthn/browser')
  const response = await startRegistration({ optionsJSON }).catch((error: unknown) => {
    const known = error instanceof Error && error.name === 'InvalidStateError'
    throw new Refused(0, known ? '這部裝置已經有這個帳戶的通行密鑰。' : PASSKEY_CANCELLED.replace('，或改用密碼', ''))
  })
  await askStudio('POST', routes.own.passkeys(), { name, response })
}

/** The form that adds a passkey. The password is asked for: a screen left open must not be enough. */
export function AddPasskey() {
  const router = useRouter()
  const { outcome, busy, work } = useWork()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const form = new FormData(element)
    work(async () => {
      await add(String(form.get('name')), String(form.get('password')))
      element.reset()
      router.refresh()
      return { done: '通行密鑰已加入。' }
    })
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
