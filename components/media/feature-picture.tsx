'use client'

import { useState } from 'react'
import { isSmall, type UploadedPicture } from '../../lib/media/media'
import { routes } from '../../lib/routes'
import { Crops } from './crop'
import { DropArea } from './drop-area'
import { FileButton } from './file-button'
import { MediaPicker } from './media-picker'
import { PictureWords, TooSmall, type Words } from './picture-words'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

/** The feature picture as an article's content has it. */
export interface FeatureValue extends Words {
  mediaId: number
}

interface Props {
  value: FeatureValue | null
  /** What the picture looks like; null when there is none. */
  picture: UploadedPicture | null
  onChange: (value: FeatureValue | null, picture: UploadedPicture | null) => void
  editable: boolean
}

/** 特色圖片: the picture at the head of an article, how it is cut elsewhere, and the words beside it. Files may be dropped on it. */
export function FeaturePicture({ value, picture, onChange, editable }: Props) {
  const [choosing, setChoosing] = useState(false)
  const choose = (chosen: UploadedPicture) => {
    const { id: mediaId, alt, caption, credit } = chosen
    // The library's words are a beginning; the article's are its own from then on.
    onChange({ mediaId, alt, caption, credit }, chosen)
  }
  const { uploads, add } = useUploads(choose)
  const pending = uploads.filter(({ state }) => state !== 'done')
  const content = (
    <>
      {value && picture && (
        <>
          <Crops picture={picture} />
          {isSmall(picture) && <TooSmall width={picture.width} height={picture.height} />}
          <PictureWords words={value} onChange={(words) => onChange({ ...words, mediaId: value.mediaId }, picture)} disabled={!editable} />
        </>
      )}
      {!value && <p className="desk-empty">{editable ? '還沒有特色圖片。選一張，或把圖片拖到這裏。' : '沒有特色圖片。'}</p>}
      <UploadList uploads={pending} />
      {editable && (
        <p className="feature-acts">
          <button className="button small" type="button" onClick={() => setChoosing(true)}>
            {value ? '更換圖片' : '選擇圖片'}
          </button>
          {!value && <FileButton name="上載圖片" onFiles={(files) => add(files.slice(0, 1))} />}
          {value && (
            <>
              <button className="plain" type="button" onClick={() => onChange(null, null)}>
                移除
              </button>
              <a className="plain" href={routes.desk.picture(value.mediaId)} target="_blank" rel="noopener">
                設定焦點<span className="unseen">（新分頁）</span>
              </a>
            </>
          )}
        </p>
      )}
      <MediaPicker open={choosing} onChoose={choose} onClose={() => setChoosing(false)} />
    </>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div className="feature-picture" role="group" aria-label="特色圖片">
      {editable ? (
        <DropArea className="feature-drop" onFiles={(files) => add(files.slice(0, 1))}>
          {content}
        </DropArea>
      ) : (
        content
      )}
    </div>
  )
}
