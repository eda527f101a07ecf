/** The words beside a picture. */
export interface Words {
  alt: string
  caption: string
  credit: string
}

interface Props {
  words: Words
  onChange: (words: Words) => void
  disabled?: boolean
}

/** The fields for the words beside a picture: what it shows, what it says, and whose it is. */
export function PictureWords({ words, onChange, disabled = false }: Props) {
  const { alt, caption, credit } = words
  const same = alt.trim() !== '' && alt.trim() === caption.trim()
  return (
    <>
      <label className="field">
        替代文字
        <textarea
          rows={2}
          maxLength={1_000}
          value={alt}
          disabled={disabled}
          onChange={(event) => onChange({ ...words, alt: event.target.value })}
        />
        <small>{same ? '與圖片說明相同，讀屏軟件會讀兩次；請改為描述畫面。' : '向看不見圖片的讀者描述畫面。'}</small>
      </label>
      <label className="field">
        圖片說明
        <textarea
          rows={2}
          maxLength={1_000}
          value={caption}
          disabled={disabled}
          onChange={(event) => onChange({ ...words, caption: event.target.value })}
        />
      </label>
      <label className="field">
        來源
        <input
          maxLength={200}
          value={credit}
          disabled={disabled}
          onChange={(event) => onChange({ ...words, credit: event.target.value })}
        />
      </label>
    </>
  )
}

/** Said of pictures that other sites would show small. */
export function TooSmall({ width, height }: { width: number; height: number }) {
  return (
    <p className="too-small">
      圖片只有<span className="numerals">{`${width} × ${height}`}</span>像素，小於<span className="numerals">1200 × 630</span>
      ：分享時可能顯示得小或模糊。
    </p>
  )
}
