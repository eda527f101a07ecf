'use client'

import { useEffect, useRef, useState } from 'react'
import { type Place, type Suggestion, suggestionKey } from '../../lib/text/check/suggestion'
import { StudioIcon } from '../shell/studio-icon'
import { CheckItem } from './check-item'
import { actLabel, shownFound } from './check-words'

interface Props {
  suggestions: readonly Suggestion[]
  /** Keys (`suggestionKey`) of those that the author does not want to hear of. */
  ignored: ReadonlySet<string>
  /** Puts the replacement at all the places; the editor makes it one step that can be undone. */
  onApply: (places: readonly Place[], replacement: string) => void
  /** Applies several suggestions as one step; without it each is applied on its own. */
  onApplyAll?: (suggestions: readonly Suggestion[]) => void
  onIgnore: (suggestion: Suggestion, ignore: boolean) => void
  /** Shows a place in the text; asked again, the next one. */
  onReveal: (place: Place) => void
}

/** 校對: what the text check found, to be taken or left one by one. */
export function CheckPanel({ suggestions, ignored, onApply, onApplyAll, onIgnore, onReveal }: Props) {
  const [said, setSaid] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  const revealed = useRef(new Map<string, number>())
  const acted = useRef<number | null>(null)
  const shown = suggestions.filter((suggestion) => !ignored.has(suggestionKey(suggestion)))
  const hidden = suggestions.filter((suggestion) => ignored.has(suggestionKey(suggestion)))
  const applicable = shown.filter(({ replacement }) => replacement !== null)

  // The button that was pressed goes with its suggestion: the keyboard goes on with the next one, unless it is elsewhere already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the list has changed, whatever it is now.
  useEffect(() => {
    const index = acted.current
    acted.current = null
    const focused = document.activeElement
    if (index === null || (focused && focused !== document.body && !panel.current?.contains(focused))) return
    const items = panel.current?.querySelectorAll('.proofs > li') ?? []
    const next = items[Math.min(index, items.length - 1)]?.querySelector('button')
    if (next) next.focus()
    else panel.current?.focus()
  }, [suggestions, ignored])

  const act = (index: number, message: string, doIt: () => void) => {
    acted.current = index
    setSaid(message)
    doIt()
  }
  const reveal = (suggestion: Suggestion) => {
    const key = suggestionKey(suggestion)
    const turn = (revealed.current.get(key) ?? 0) % suggestion.places.length
    revealed.current.set(key, turn + 1)
    const place = suggestion.places[turn]
    if (place) onReveal(place)
  }

  return (
    <details open className="check">
      <summary>
        校對 <b>{shown.length}項建議</b>
        <StudioIcon name="fold" />
      </summary>
      <div className="fields" ref={panel} tabIndex={-1}>
        <p className="unseen" role="status">
          {said}
        </p>
        {shown.length === 0 && <p className="why">沒有發現要改的地方。</p>}
        {onApplyAll && applicable.length > 1 && (
          <p>
            <button
              className="button small"
              type="button"
              onClick={() => act(0, `已改正${applicable.length}項，可以復原。`, () => onApplyAll(applicable))}
            >
              改正以下{applicable.length}項
            </button>
          </p>
        )}
        {shown.length > 0 && (
          <ol className="proofs">
            {shown.map((suggestion, index) => (
              <CheckItem
                key={suggestionKey(suggestion)}
                suggestion={suggestion}
                onApply={() =>
                  act(index, `已改正${shownFound(suggestion)}，${suggestion.places.length}處。`, () =>
                    onApply(suggestion.places, suggestion.replacement ?? ''),
                  )
                }
                onIgnore={() => act(index, `已略過${shownFound(suggestion)}。`, () => onIgnore(suggestion, true))}
                onReveal={() => reveal(suggestion)}
              />
            ))}
          </ol>
        )}
        {hidden.length > 0 && (
          <details className="ignored">
            <summary>
              已略過 {hidden.length} 項
              <StudioIcon name="fold" />
            </summary>
            <ul>
              {hidden.map((suggestion) => (
                <li key={suggestionKey(suggestion)}>
                  <span>
                    {suggestion.kind}　{shownFound(suggestion)}
                  </span>
                  <button
                    className="plain"
                    type="button"
                    aria-label={actLabel('取消略過', suggestion)}
                    onClick={() => act(0, `${shownFound(suggestion)}回到建議之中。`, () => onIgnore(suggestion, false))}
                  >
                    取消略過
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </details>
  )
}
