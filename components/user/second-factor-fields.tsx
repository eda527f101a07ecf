'use client'

import { useEffect, useRef, useState } from 'react'

/** The code of the authenticator app, or one of the recovery codes. */
export function SecondFactorFields() {
  const [recovering, setRecovering] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])
  const change = () => {
    setRecovering(!recovering)
    input.current?.focus()
  }
  return (
    <>
      <label className="field">
        {recovering ? '復原碼' : '驗證碼'}
        <input
          ref={input}
          name="code"
          autoComplete="one-time-code"
          inputMode={recovering ? 'text' : 'numeric'}
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={60}
        />
      </label>
      <p className="door-hint">
        {recovering ? '輸入開啟雙重驗證時記下的其中一個復原碼，每個只可使用一次。' : '輸入驗證應用程式顯示的6位數字。'}
        <button type="button" onClick={change}>
          {recovering ? '改用驗證碼' : '手機不在身邊，改用復原碼'}
        </button>
      </p>
    </>
  )
}
