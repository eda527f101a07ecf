import type { SectionForm } from '../../lib/section/section'

/** The accents of lib/section/schema.ts, as people call them. */
const ACCENT_NAMES = [
  ['ink', '墨'],
  ['red', '紅'],
  ['amber', '琥珀'],
  ['blue', '藍'],
  ['green', '綠'],
  ['violet', '紫'],
] as const

/** What editors decide about a section; empty for a new one. */
export function SectionFields({ section }: { section?: SectionForm }) {
  return (
    <>
      <label className="field">
        欄目名稱
        <input name="name" required maxLength={20} defaultValue={section?.name} />
      </label>
      <div className="with-help">
        <label className="field">
          網址代稱
          <input name="slug" required={section !== undefined} maxLength={60} defaultValue={section?.slug} aria-describedby="slug-help" />
        </label>
        <small id="slug-help">{section ? '更改後，舊網址會自動轉到新網址。' : '網址的最後一部分，例如 world；留空就用欄目名稱。'}</small>
      </div>
      <label className="field">
        欄目簡介
        <textarea name="description" rows={2} maxLength={200} defaultValue={section?.description} />
      </label>
      <label className="field">
        顏色
        <select name="accent" defaultValue={section?.accent ?? 'ink'}>
          {ACCENT_NAMES.map(([accent, name]) => (
            <option key={accent} value={accent}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="with-help">
        <label className="field">
          免責聲明
          <textarea
            name="disclaimer"
            rows={2}
            maxLength={200}
            defaultValue={section?.disclaimer ?? ''}
            aria-describedby="disclaimer-help"
          />
        </label>
        <small id="disclaimer-help">印在欄目每篇文章之後；留空就沒有。改動只影響由現在起發佈的文章，已發佈的文章會保留發佈時的字句。</small>
      </div>
      <label className="tick">
        <input type="checkbox" name="authorsPublish" defaultChecked={section?.authorsPublish} />
        作者可自行發佈
      </label>
    </>
  )
}
