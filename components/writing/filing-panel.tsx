'use client'

import { isDisclaimerAccepted } from '../../lib/article/checklist'
import type { DeskPart } from './desk'
import { SidePart } from './side-part'
import { TagField } from './tag-field'

interface Props extends DeskPart {
  /** Whether 我同意文責自負 is ticked; it goes along when the article goes out. */
  accepts: boolean
  onAccepts: (accepts: boolean) => void
}

/** 歸類: section, author, tags, and the disclaimer that the section binds. */
export function FilingPanel({ content, state, options, editable, onChange, accepts, onAccepts }: Props) {
  const { sections, authors } = options
  const section = sections.find(({ id }) => id === content.sectionId)
  const author = authors.find(({ id }) => id === content.authorId)
  const disclaimer = isDisclaimerAccepted(state, section, content.authorId) ? null : section?.disclaimer
  return (
    <SidePart title="歸類">
      <label className="field">
        欄目
        <select
          value={content.sectionId}
          disabled={!editable}
          onChange={({ target }) => {
            // Another section has another disclaimer.
            onAccepts(false)
            onChange({ sectionId: Number(target.value) })
          }}
        >
          {!section && <option value={content.sectionId}>（已移除的欄目）</option>}
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        作者
        <select
          value={content.authorId}
          disabled={!editable}
          onChange={({ target }) => {
            // Whoever stands above it has to accept it.
            onAccepts(false)
            onChange({ authorId: Number(target.value) })
          }}
        >
          {!author && <option value={content.authorId}>（另一位作者）</option>}
          {authors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <TagField tags={content.tags} editable={editable} onChange={(tags) => onChange({ tags })} />
      {disclaimer && (
        <div className="disclaimer-tick">
          <p className="why" id="disclaimer-wording">
            {disclaimer}
          </p>
          <label className="tick">
            <input
              id="accepts-disclaimer"
              type="checkbox"
              checked={accepts}
              aria-describedby="disclaimer-wording"
              onChange={({ target }) => onAccepts(target.checked)}
            />
            我同意文責自負
          </label>
        </div>
      )}
    </SidePart>
  )
}
