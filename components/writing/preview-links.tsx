'use client'

import { useRef, useState } from 'react'
import type { DeskState } from '../../lib/article/article'
import { routes } from '../../lib/routes'
import { askStudio, sentenceOf } from '../ui/ask-studio'
import { SidePart } from './side-part'

interface Props {
  state: DeskState
  /** Hears where the article stands afterwards. */
  onState: (state: DeskState) => void
}

/** 分享預覽: secret addresses for people without an account. An address is shown once, when it is made. */
export function PreviewLinks({ state, onState }: Props) {
  const [made, setMade] = useState('')
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const post = async <Answer,>(verb: string, given: object): Promise<Answer | null> => {
    if (busy) return null
    setBusy(true)
    setSaid('')
    setRefused('')
    try {
      return await askStudio<Answer>('POST', routes.api.act(state.id, verb), given)
    } catch (error) {
      setRefused(sentenceOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  const make = async () => {
    const answer = await post<{ address: string; state: DeskState }>('preview', { lasts: 'shared' })
    if (!answer) return
    setMade(answer.address)
    setSaid('已製作預覽連結。')
    onState(answer.state)
  }
  const revoke = async (linkId: number) => {
    const answer = await post<DeskState>('revoke-preview', { linkId })
    if (!answer) return
    setMade('')
    setSaid('已撤銷，連結不能再用。')
    onState(answer)
  }
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(made)
      setSaid('已複製連結。')
    } catch {
      setSaid('瀏覽器不讓我們複製；連結已選取，請自行複製。')
    }
  }
  if (!state.acts.includes('preview')) return null
  return (
    <SidePart title="分享預覽">
      <p className="why">連結有效48小時，沒有帳戶的人也可以看到最新儲存的內容。請只給信任的人。</p>
      <p>
        <button className="button small" type="button" aria-disabled={busy || undefined} onClick={make}>
          製作預覽連結
        </button>
      </p>
      {made && (
        <div className="made-link">
          <label className="field">
            預覽連結（只顯示一次）
            <input ref={field} type="text" readOnly value={made} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <button className="button small" type="button" onClick={copy}>
            複製連結
          </button>
        </div>
      )}
      {state.previews.length > 0 && (
        <ul className="preview-links" aria-label="有效的預覽連結">
          {state.previews.map(({ id, name, expires }) => (
            <li key={id}>
              <span>
                {name}
                <small className="numerals">
                  有效至<time dateTime={expires.iso}>{expires.text}</time>
                </small>
              </span>
              <button
                className="plain"
                type="button"
                aria-label={`撤銷${name}的預覽連結，有效至${expires.text}`}
                onClick={() => revoke(id)}
              >
                撤銷
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="said" role="status">
        {said}
      </p>
      {refused && (
        <p className="form-error" role="alert">
          {refused}
        </p>
      )}
    </SidePart>
  )
}
