'use client'

import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { isSafeHref } from '../../lib/article/safe-href'
import { Modal } from '../ui/modal'

interface Props {
  editor: Editor
  onClose: () => void
}

/** What people type for an address: without https://, or a mailbox. */
function completed(typed: string): string {
  const address = typed.trim()
  if (/^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/.test(address)) return `mailto:${address}`
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(address) ? `https://${address}` : address
}

/** Sets, changes or removes the link of the selected text. Without a selection the address itself, or the words given, become the text. */
export function LinkDialog({ editor, onClose }: Props) {
  const before = String(editor.getAttributes('link').href ?? '')
  const asksForText = before === '' && editor.state.selection.empty
  const [refused, setRefused] = useState('')
  const why = useId()
  const set = (href: string, words: string) => {
    const chain = editor.chain().focus()
    if (asksForText)
      chain.insertContent({ type: 'text', text: words || href.replace(/^mailto:/, ''), marks: [{ type: 'link', attrs: { href } }] })
    else chain.extendMarkRange('link').setLink({ href })
    chain.run()
  }
  const submit = (event: FormEvent<HTMLFormElement>, close: () => void) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const href = completed(String(form.get('href')))
    if (!isSafeHref(href)) return setRefused('這不是可以連結的地址。請輸入網址、電郵，或以「/」開首的本站地址。')
    close()
    set(href, String(form.get('words') ?? '').trim())
  }
  const remove = (close: () => void) => {
    close()
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
  }
  return (
    <Modal className="studio desk-dialog" label="連結" onClose={onClose}>
      {(close) => (
        <form className="act-form" onSubmit={(event) => submit(event, close)} noValidate>
          <h2>連結</h2>
          <label className="field">
            地址
            <input
              name="href"
              type="text"
              inputMode="url"
              defaultValue={before}
              placeholder="https://"
              autoComplete="off"
              spellCheck={false}
              maxLength={2_000}
              aria-invalid={refused !== ''}
              aria-describedby={refused ? why : undefined}
            />
          </label>
          {asksForText && (
            <label className="field">
              文字（可以不填）
              <input name="words" type="text" autoComplete="off" />
            </label>
          )}
          {refused && (
            <p id={why} className="why" role="alert">
              {refused}
            </p>
          )}
          <p className="acts">
            {before && (
              <button className="button" type="button" onClick={() => remove(close)}>
                移除連結
              </button>
            )}
            <button className="button" type="button" onClick={close}>
              取消
            </button>
            <button className="button main" type="submit">
              {before ? '更改' : '加入連結'}
            </button>
          </p>
        </form>
      )}
    </Modal>
  )
}
