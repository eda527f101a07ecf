'use client'

import { plainText } from '../../lib/article/text'
import { suggestSummary } from '../../lib/text/summary'
import type { DeskPart } from './desk'
import { SidePart } from './side-part'

/** What lists show; more is kept, up to the limit of the field. */
const SHOWN = 80
const MOST = 300

/** 摘要, with one to begin from. */
export function SummaryPanel({ content, editable, onChange }: DeskPart) {
  const { summary } = content
  const length = Array.from(summary.trim()).length
  const suggested = suggestSummary(plainText(content.body))
  const suggest = () => {
    const asks = summary.trim() !== '' && summary.trim() !== suggested
    if (!asks || window.confirm('要用首段取代已經寫好的摘要嗎？')) onChange({ summary: suggested })
  }
  return (
    <SidePart title="摘要" id="summary-part">
      <label className="field">
        摘要
        <textarea
          rows={3}
          maxLength={MOST}
          value={summary}
          readOnly={!editable}
          aria-describedby="summary-use summary-count"
          onChange={({ target }) => onChange({ summary: target.value })}
        />
      </label>
      <p className="field-note numerals">
        <span id="summary-use">列表、電郵與搜尋結果都會用</span>
        <span id="summary-count" className={length > SHOWN ? 'late' : undefined}>
          {length}／{SHOWN}
        </span>
      </p>
      {editable && (
        <p>
          <button className="button small" type="button" disabled={suggested === ''} onClick={suggest}>
            用首段
          </button>
        </p>
      )}
    </SidePart>
  )
}
