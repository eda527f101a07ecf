'use client'

import { type FormEvent, useState } from 'react'
import { isSmall, type UploadedPicture } from '../../lib/media/media'
import { routes } from '../../lib/routes'
import { askStudio } from '../ui/ask-studio'
import { Said } from '../ui/said'
import { useWork } from '../ui/use-work'
import { Crops } from './crop'
import { FocalEditor } from './focal-editor'
import { PictureWords, TooSmall } from './picture-words'

interface Props {
  picture: UploadedPicture
  version: number
  mayChange: boolean
}

/** A picture of the library: what must stay in view, and its words. What was typed stays when it is refused. */
export function PictureDesk({ picture: stored, version: first, mayChange }: Props) {
  const [picture, setPicture] = useState(stored)
  const [version, setVersion] = useState(first)
  const { outcome, busy, work, forget } = useWork()
  const change = (by: Partial<UploadedPicture>) => {
    setPicture((before) => ({ ...before, ...by }))
    forget()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { alt, caption, credit, focalX, focalY } = picture
    const fields = { version, alt, caption, credit, focalX, focalY }
    work(async () => {
      setVersion((await askStudio<{ version: number }>('PATCH', routes.api.picture(picture.id), fields)).version)
      return { done: '已儲存。之後選用這張圖片的文章會用這些文字；已寫好的文章不受影響。' }
    })
  }
  return (
    <form className="picture-desk" onSubmit={save}>
      <div className="picture-look">
        {mayChange ? (
          <>
            <FocalEditor picture={picture} onChange={(focalX, focalY) => change({ focalX, focalY })} />
            <p id="focal-help" className="picture-note">
              紅圈是焦點，裁剪時會留在畫面內。拖動，或選取後按方向鍵移動（按住Shift走得快些）。
            </p>
          </>
        ) : (
          <p className="picture-note">別人的文章或網站也用了這張圖片，只有編輯可以更改。</p>
        )}
        <Crops picture={picture} />
        {isSmall(picture) && <TooSmall width={picture.width} height={picture.height} />}
      </div>
      <div className="picture-fields">
        <PictureWords words={picture} onChange={change} disabled={!mayChange} />
        {mayChange && (
          <p className="acts">
            <button className="button main" type="submit" disabled={busy}>
              儲存
            </button>
          </p>
        )}
        <Said outcome={outcome} />
      </div>
    </form>
  )
}
