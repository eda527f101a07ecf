'use client'

import { type FormEvent, useState } from 'react'
import type { Outcome } from '../../lib/action'
import { Modal } from '../ui/modal'
import { Said } from '../ui/said'

interface Section {
  id: number
  name: string
  disclaimer: string | null
}

interface Props {
  act: 'tag' | 'move'
  count: number
  sections: readonly Section[]
  busy: boolean
  outcome: Outcome
  onSend: (form: FormData) => void
  onClose: () => void
}

function TagFields() {
  return (
    <label className="field">
      標籤
      <input name="tags" required maxLength={400} autoComplete="off" placeholder="例如：大灣區、交通" />
      <small>多個標籤用「、」分開。文章原有的標籤會保留。</small>
    </label>
  )
}

function MoveFields({ sections }: { sections: readonly Section[] }) {
  const [chosen, setChosen] = useState('')
  const disclaimer = sections.find(({ id }) => String(id) === chosen)?.disclaimer
  return (
    <>
      <label className="field">
        新的欄目
        <select name="section" required value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">請選擇</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {disclaimer && (
        <>
          <p>已發佈的文章會附上「{disclaimer}」。</p>
          <label className="tick">
            {/* What is agreed to is the wording that stands here, whatever the section says by then. */}
            <input type="checkbox" name="accepts" value={disclaimer} />
            我同意文責自負（代作者同意）
          </label>
        </>
      )}
    </>
  )
}

/** Asks what is to be done to the chosen articles, and says what will happen. What is refused keeps what was typed. */
export function BulkDialog({ act, count, sections, busy, outcome, onSend, onClose }: Props) {
  // What was said before the dialog opened is none of its business.
  const [earlier] = useState(outcome)
  const name = act === 'tag' ? '加標籤' : '改欄目'
  const title = `${name}：已選的${count}篇文章`
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSend(new FormData(event.currentTarget))
  }
  return (
    <Modal className="studio desk-dialog" label={title} onClose={onClose}>
      {(close) => (
        <form onSubmit={submit}>
          <h2>{title}</h2>
          {act === 'tag' ? <TagFields /> : <MoveFields sections={sections} />}
          <p>草稿會直接更改；已發佈的文章，讀者會即時看到。</p>
          <Said outcome={outcome === earlier ? null : outcome} />
          <p className="acts">
            <button className="button" type="button" onClick={close}>
              取消
            </button>
            <button className="button main" type="submit" disabled={busy}>
              {name}
            </button>
          </p>
        </form>
      )}
    </Modal>
  )
}
