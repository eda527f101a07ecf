'use client'

import { type FormEvent, useEffect, useState } from 'react'
import type { MediaLine, MediaPage, UploadedPicture } from '../../lib/media/media'
import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { askStudio, sentenceOf } from '../ui/ask-studio'
import { Modal } from '../ui/modal'
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
    <Modal className="studio media-picker" label="選擇圖片" onClose={onClose}>
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
  askStudio<MediaPage>('GET', `${routes.api.media()}?${new URLSearchParams({ q: words, ...(before ? { before: String(before) } : {}) })}`)

function Shelf({ onChoose, onClose }: { onChoose: (picture: UploadedPicture) => void; onClose: () => void }) {
  const [words, setWords] = useState('')
  /** The words that were last asked for. */
  const [asked, setAsked] = useState('')
  const [pictures, setPictures] = useState<readonly MediaLine[] | null>(null)
  const [before, setBefore] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { uploads, add } = useUploads(onChoose)
  useEffect(() => {
    let current = true
    pageAt(asked, null).then(
      (page) => {
        if (!current) return
        setPictures(page.pictures)
        setBefore(page.before)
        setError(null)
      },
      (refused: unknown) => current && setError(sentenceOf(refused)),
    )
    return () => {
      current = false
    }
  }, [asked])
  const more = () =>
    pageAt(asked, before).then(
      (page) => {
        setPictures((shown) => [...(shown ?? []), ...page.pictures])
        setBefore(page.before)
      },
      (refused: unknown) => setError(sentenceOf(refused)),
    )
  const search = (event: FormEvent) => {
    event.preventDefault()
    // The desk that opened this may stand in a form of its own, which must not hear of it.
    event.stopPropagation()
    setAsked(words.trim())
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
      {error && (
        <p className="form-error" role="alert">
          {error}
        </p>
      )}
      <p className="unseen" role="status">
        {pictures && (pictures.length > 0 ? `${pictures.length}張圖片` : '沒有符合的圖片')}
      </p>
      {pictures?.length === 0 && <p className="desk-empty">沒有符合的圖片。試試別的字詞，或上載一張。</p>}
      <ul className="media-grid" aria-label="圖片">
        {pictures?.map((picture) => (
          <li key={picture.id}>
            <button type="button" aria-label={`選用：${nameOf(picture)}`} onClick={() => onChoose(picture)}>
              <Thumbnail picture={picture} />
            </button>
          </li>
        ))}
      </ul>
      {before && (
        <button className="button" type="button" onClick={more}>
          較早的圖片
        </button>
      )}
    </DropArea>
  )
}
