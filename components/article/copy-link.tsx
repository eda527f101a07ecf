'use client'

import { useState } from 'react'
import { Icon } from '../ui/icon'

const SAYS = {
  nothing: '',
  copied: '已複製連結',
  refused: '未能自動複製，請從下面的欄位複製。',
} as const

/** Copies the bare address. A browser that refuses the clipboard gets a field with the address selected. */
export function CopyLink({ address }: { address: string }) {
  const [state, setState] = useState<keyof typeof SAYS>('nothing')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  const select = (field: HTMLInputElement | null) => {
    field?.focus()
    field?.select()
  }
  return (
    <>
      <button type="button" className="needs-script" onClick={copy}>
        <Icon name={state === 'copied' ? 'check' : 'link'} />
        複製連結
      </button>
      <p className="share-status" role="status">
        {SAYS[state]}
      </p>
      {state === 'refused' && <input className="share-address" ref={select} aria-label="文章連結" value={address} readOnly />}
    </>
  )
}
