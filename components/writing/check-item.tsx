import type { Suggestion } from '../../lib/text/check/suggestion'
import { actLabel, quoted, shownFound } from './check-words'

interface Props {
  suggestion: Suggestion
  onApply: () => void
  onIgnore: () => void
  onReveal: () => void
}

/** One suggestion of the text check: what stands there, what should, why, and what to do about it. */
export function CheckItem({ suggestion, onApply, onIgnore, onReveal }: Props) {
  const { kind, replacement, why, places } = suggestion
  const apply = places.length > 1 ? '全部改' : '改正'
  return (
    <li>
      <p className="kind">{kind}</p>
      <p className="change">
        {replacement === null ? suggestion.found : <del>{shownFound(suggestion)}</del>}{' '}
        {replacement === '' ? <ins>刪去</ins> : replacement !== null && <ins>{quoted(replacement)}</ins>}
        <span className="numerals">{places.length} 處</span>
      </p>
      <p className="why">{why}</p>
      <p className="proof-acts">
        {replacement !== null && (
          <button className="button small" type="button" aria-label={actLabel(apply, suggestion)} onClick={onApply}>
            {apply}
          </button>
        )}
        <button className="plain" type="button" aria-label={actLabel('略過', suggestion)} onClick={onIgnore}>
          略過
        </button>
        <button className="plain" type="button" aria-label={actLabel('看原文', suggestion)} onClick={onReveal}>
          看原文
        </button>
      </p>
    </li>
  )
}
