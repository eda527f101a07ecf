'use client'

import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { type FormEvent, useId, useState } from 'react'
import { embedFrom } from '../../lib/article/embeds'
import { Modal } from '../ui/modal'
import { insertBlock } from './insert-block'

/** The embed that is chosen in the text, to be changed. */
function chosen({ state: { selection } }: Editor): { url: string; title: string } {
  const attrs = selection instanceof NodeSelection && selection.node.type.name === 'embed' ? selection.node.attrs : {}
  return { url: String(attrs.url ?? ''), title: String(attrs.title ?? '') }
}

/** Takes the address of a post or film on another platform. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [before] = useState(() => chosen(editor))
  const [refused, setRefused] = useState('')
  const why = useId()
  const submit = (event: FormEvent<HTMLFormElement>, close: () => void) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const found = embedFrom(String(form.get('url')))
    const node = found && editor.schema.nodes.embed?.create({ ...found, title: String(form.get('title')).trim() })
    if (!node) return setRefused('認不出這個地址。請貼上YouTube、Facebook、Instagram、X或Threads上一段影片或一則帖文的網址。')
    close()
    insertBlock(editor.view, node)
    editor.view.focus()
  }
  return (
    <Modal className="studio desk-dialog" label="嵌入" onClose={onClose}>
      {(close) => (
        <form className="act-form" onSubmit={(event) => submit(event, close)} noValidate>
          <h2>嵌入</h2>
          <p className="why">讀者會先看到一張卡片，按下後才向對方平台載入內容。</p>
          <label className="field">
            網址
            <input
              name="url"
              type="text"
              inputMode="url"
              defaultValue={before.url}
              placeholder="https://"
              autoComplete="off"
              spellCheck={false}
              maxLength={2_000}
              aria-invalid={refused !== ''}
              aria-describedby={refused ? why : undefined}
            />
          </label>
          <label className="field">
            標題（可以不填）
            <input name="title" type="text" defaultValue={before.title} autoComplete="off" maxLength={200} />
          </label>
          {refused && (
            <p id={why} className="why" role="alert">
              {refused}
            </p>
          )}
          <p className="acts">
            <button className="button" type="button" onClick={close}>
              取消
            </button>
            <button className="button main" type="submit">
              {before.url ? '更改' : '加入'}
            </button>
          </p>
        </form>
      )}
    </Modal>
  )
}
