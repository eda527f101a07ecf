'use client'

import { UNTITLED } from '../../lib/article/state'
import { plainText } from '../../lib/article/text'
import type { CardPicture } from '../../lib/media/media'
import { excerpt } from '../../lib/text/excerpt'
import type { DeskPart } from './desk'
import { ShareCards } from './share-card'
import { SidePart } from './side-part'

/** A picture of the library, as far as it is drawn here. */
export type SharePicture = CardPicture & { id: number }

interface Props extends DeskPart {
  /** Pictures that the article may name by their ids: the feature picture and the one for sharing. */
  pictures: readonly SharePicture[]
  /** Lets somebody choose a picture; null when they chose none. */
  choose: () => Promise<SharePicture | null>
}

/** 社交分享: what stands on the cards of other sites, and how it will look there. */
export function SharePanel({ content, options, editable, onChange, pictures, choose }: Props) {
  const { share, title, summary } = content
  const withId = (id: number | null | undefined) => pictures.find((picture) => picture.id === id) ?? null
  const own = withId(share.mediaId)
  const usual = { title: title || UNTITLED, text: summary || excerpt(plainText(content.body)) }
  const change = (changes: Partial<typeof share>) => onChange({ share: { ...share, ...changes } })
  const pick = async () => {
    const picture = await choose()
    if (picture) change({ mediaId: picture.id })
  }
  return (
    <SidePart title="社交分享">
      <label className="field">
        分享標題
        <input
          type="text"
          maxLength={120}
          value={share.title}
          readOnly={!editable}
          placeholder={usual.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </label>
      <label className="field">
        分享文字
        <textarea
          rows={2}
          maxLength={300}
          value={share.text}
          readOnly={!editable}
          placeholder={usual.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      <fieldset className="share-picture">
        <legend>分享圖片</legend>
        <p className="why">{share.mediaId === null ? '沒有另選圖片：用特色圖片。' : '已選擇另一張圖片。'}</p>
        {editable && (
          <p className="proof-acts">
            <button className="button small" type="button" onClick={pick}>
              {share.mediaId === null ? '選擇分享圖片' : '更換分享圖片'}
            </button>
            {share.mediaId !== null && (
              <button className="plain" type="button" onClick={() => change({ mediaId: null })}>
                移除分享圖片
              </button>
            )}
          </p>
        )}
      </fieldset>
      <ShareCards
        title={share.title || usual.title}
        text={share.text || usual.text}
        picture={own ?? withId(content.picture?.mediaId)}
        host={options.siteHost}
      />
    </SidePart>
  )
}
