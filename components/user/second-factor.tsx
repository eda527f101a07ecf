'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { routes } from '../../lib/routes'
import type { Moment } from '../../lib/text/moment'
import { KeyCode } from './key-code'
import { RecoveryCodes } from './recovery-codes'
import { SendForm } from './send-form'

interface Props {
  /** Null while it is off. */
  since: Moment | null
  codesLeft: number
}

const password = (form: FormData) => ({ password: String(form.get('password') ?? '') })

function Password() {
  return (
    <label className="field">
      你的密碼
      <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
    </label>
  )
}

/** Turns the second factor on, with a code to show that it works, and off again. Recovery codes are shown once. */
export function SecondFactor({ since, codesLeft }: Props) {
  const router = useRouter()
  const [key, setKey] = useState<{ secret: string; address: string } | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const show = (answer: { codes: string[] }) => {
    setKey(null)
    setCodes(answer.codes)
    router.refresh()
  }
  const off = () => {
    setCodes(null)
    router.refresh()
  }
  return (
    <section className="desk-part" aria-labelledby="second-factor">
      <h2 id="second-factor">雙重驗證</h2>
      {since ? (
        <p className="desk-hint">
          已開啟（<time dateTime={since.iso}>{since.text}</time>）。尚餘{codesLeft}個復原碼。
        </p>
      ) : (
        <p className="desk-hint">除了密碼，登入時再輸入手機驗證應用程式顯示的6位數字。密碼被人知道了，別人仍然進不來。</p>
      )}
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {key && !since && (
        <SendForm
          act="確認開啟"
          address={routes.own.secondFactor()}
          method="PUT"
          body={(form) => ({ code: form.get('code') })}
          onAnswer={show}
        >
          <KeyCode secret={key.secret} address={key.address} />
          <label className="field">
            驗證碼
            <input name="code" inputMode="numeric" autoComplete="one-time-code" required maxLength={20} />
          </label>
        </SendForm>
      )}
      {!key && !since && (
        <SendForm act="開啟雙重驗證" address={routes.own.secondFactor()} body={password} onAnswer={setKey}>
          <Password />
        </SendForm>
      )}
      {since && (
        <details className="account-more">
          <summary>更改雙重驗證</summary>
          <SendForm
            act="換新的復原碼"
            address={routes.own.recoveryCodes()}
            body={password}
            onAnswer={show}
            sure="要換新的復原碼嗎？舊的會立即失效。"
          >
            <Password />
          </SendForm>
          <SendForm
            act="關閉雙重驗證"
            address={routes.own.secondFactor()}
            method="DELETE"
            body={password}
            onAnswer={off}
            sure="要關閉雙重驗證嗎？之後只需要密碼就可以登入，復原碼會失效。"
          >
            <Password />
          </SendForm>
        </details>
      )}
    </section>
  )
}
