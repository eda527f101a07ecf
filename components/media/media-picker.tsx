'use client'

import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { MediaLine, MediaPage, UploadedPicture } from '../../lib/media/media'
import { routes, withQuery } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { askStudio } from '../ui/ask-studio'
import { Modal } from '../ui/modal'
import { Said } from '../ui/said'
import { useWork } from '../ui/use-work'
import { DropArea } from './drop-area'
import { FileButton } from './file-button'
import { nameOf, Thumbnail } from './media-grid'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

interface Props {
  open: boolean
  onChoose: (picture: UploadedPicture) => void
  /** Called when the dialog has closed, chosen or not. */
  onClose: () => void
}

/** A dialog in which a picture of the library is chosen, or a new one uploaded, which chooses it. */
export function MediaPicker({ open, onChoose, onClose }: Props) {
  if (!open) return null
  return (
    <Modal className="studio desk-dialog media-picker" label="選擇圖片" onClose={onClose}>
      {(close) => (
        <Shelf
          onClose={close}
          onChoose={(picture) => {
            onChoose(picture)
            close()
          }}
        />
      )}
    </Modal>
  )
}

const pageAt = (words: string, before: number | null) =>
  askStudio<MediaPage>('GET', withQuery(routes.api.media(), { q: words, before: before ?? undefined }))

function Shelf({ onChoose, onClose }: { onChoose: (picture: UploadedPicture) => void; onClose: () => void }) {
  const [words, setWords] = useState('')
  /** The words that were last asked for. */
  const [asked, setAsked] = useState('')
  const [pictures, setPictures] = useState<readonly MediaLine[] | null>(null)
  const [before, setBefore] = useState<number | null>(null)
  const { outcome, busy, work } = useWork()
  /** Counts what was asked: an answer that another question has overtaken is not shown. */
  const questions = useRef(0)
  const isChosen = useRef(false)
  const chooseOnce = (picture: UploadedPicture) => {
    // The dialog takes a moment to close, in which a second click would choose again.
    if (isChosen.current) return
    isChosen.current = true
    onChoose(picture)
  }
  const { uploads, add } = useUploads(chooseOnce)
  const load = (sought: string, from: number | null) => {
    const question = ++questions.current
    work(async () => {
      const page = await pageAt(sought, from)
      if (question !== questions.current) return null
      setPictures((shown) => (from === null ? page.pictures : [...(shown ?? []), ...page.pictures]))
      setBefore(page.before)
      return null
    })
  }
  const open = useEffectEvent(() => load('', null))
  useEffect(() => open(), [])
  const search = (event: FormEvent) => {
    event.preventDefault()
    // The desk that opened this may stand in a form of its own, which must not hear of it.
    event.stopPropagation()
    setAsked(words.trim())
    load(words.trim(), null)
  }
  return (
    <DropArea className="media-shelf" onFiles={(files) => add(files.slice(0, 1))}>
      <header>
        <h2>選擇圖片</h2>
        <button className="row-act" type="button" aria-label="關閉" onClick={onClose}>
          <StudioIcon name="close" />
        </button>
      </header>
      <search>
        <form className="media-filters" onSubmit={search}>
          <label className="field">
            字詞
            <input
              type="search"
              value={words}
              maxLength={100}
              placeholder="檔名、替代文字、說明或來源"
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          <button className="button" type="submit">
            <StudioIcon name="search" />
            搜尋
          </button>
          <FileButton name="上載圖片" onFiles={add} />
        </form>
      </search>
      <UploadList uploads={uploads} />
      <Said outcome={outcome} />
      <p className="unseen" role="status">
        {pictures && (pictures.length > 0 ? `${pictures.length}張圖片` : '沒有符合的圖片')}
      </p>
      {pictures?.length === 0 && <p className="desk-empty">沒有符合的圖片。試試別的字詞，或上載一張。</p>}
      <ul className="media-grid" aria-label="圖片">
        {pictures?.map((picture) => (
          <li key={picture.id}>
            <button type="button" aria-label={`選用：${nameOf(picture)}`} onClick={() => chooseOnce(picture)}>
              <Thumbnail picture={picture} />
            </button>
          </li>
        ))}
      </ul>
      {before && (
        <button className="button" type="button" disabled={busy} onClick={() => load(asked, before)}>
          較早的圖片
        </button>
      )}
    </DropArea>
  )
}
