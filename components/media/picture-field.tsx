'use client'

import { useRef, useState } from 'react'
import type { UploadedPicture } from '../../lib/media/media'
import { Thumbnail } from './media-grid'
import { MediaPicker } from './media-picker'

interface Props {
  /** Name of the field, which is sent as the picture's id; empty for none. */
  name: string
  label: string
  chosen: UploadedPicture | null
}

/** Chooses a picture of the library for a form. The one place where the forms of authors and of the site do so. */
export function PictureField({ name, label, chosen }: Props) {
  const [picture, setPicture] = useState(chosen)
  const [choosing, setChoosing] = useState(false)
  const choose = useRef<HTMLButtonElement>(null)
  const remove = () => {
    setPicture(null)
    // The button that was pressed goes.
    choose.current?.focus()
  }
  return (
    <fieldset className="picture-field">
      <legend>{label}</legend>
      <input type="hidden" name={name} value={picture?.id ?? ''} />
      {picture ? (
        <div className="picture-chosen">
          <Thumbnail picture={picture} />
        </div>
      ) : (
        <p className="picture-note">沒有圖片。</p>
      )}
      <p className="feature-acts">
        <button ref={choose} className="button small" type="button" onClick={() => setChoosing(true)}>
          {picture ? '更換圖片' : '選擇圖片'}
        </button>
        {picture && (
          <button className="plain" type="button" onClick={remove}>
            移除
          </button>
        )}
      </p>
      <MediaPicker open={choosing} onChoose={setPicture} onClose={() => setChoosing(false)} />
    </fieldset>
  )
}
