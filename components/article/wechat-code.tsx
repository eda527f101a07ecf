'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Icon } from '../ui/icon'

/** 微信 has no address to share to: it scans a code, which is drawn in the browser when it is asked for. */
export function WechatCode({ address }: { address: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const [dialog, setDialog] = useState<ReactNode>(null)
  const close = () => {
    setDialog(null)
    button.current?.focus()
  }
  const open = async () => {
    const { CodeDialog } = await import('./code-dialog')
    setDialog(<CodeDialog address={address} onClose={close} />)
  }
  return (
    <>
      <button ref={button} type="button" className="needs-script" aria-haspopup="dialog" onClick={open}>
        <Icon name="wechat" />
        微信
      </button>
      {dialog}
    </>
  )
}
