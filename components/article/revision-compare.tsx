import { REASON_NAMES, type RevisionSide } from '../../lib/article/revision'
import { compareParagraphs, type Row } from '../../lib/text/diff'
import type { Segment } from '../../lib/text/diff-characters'

interface Props {
  before: RevisionSide
  after: RevisionSide
}

const KINDS = { unchanged: '', changed: '有修改', added: '新增', removed: '刪去' } as const

/** Two versions beside each other, paragraph by paragraph; on a phone the older stands above the newer. */
export function RevisionCompare({ before, after }: Props) {
  const rows = compareParagraphs(before.paragraphs, after.paragraphs)
  const count = rows.filter(({ kind }) => kind !== 'unchanged').length
  return (
    <section className="comparison" aria-labelledby="comparison">
      <h2 id="comparison">比較</h2>
      <p className="why">{count === 0 ? '兩個版本的文字相同。' : `${count}段不同。`}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              較舊：
              <SideName side={before} />
            </th>
            <th scope="col">
              較新：
              <SideName side={after} />
            </th>
          </tr>
        </thead>
        <tbody>{rows.map(drawRow)}</tbody>
      </table>
    </section>
  )
}

function SideName({ side: { line } }: { side: RevisionSide }) {
  if (!line) return <>現在的文字</>
  return (
    <>
      <time dateTime={line.at.iso}>{line.at.text}</time> {REASON_NAMES[line.reason]}，{line.name}
    </>
  )
}

function drawRow({ kind, before, after }: Row, index: number) {
  return (
    // Rows of a comparison have no other name than their place.
    <tr key={index} className={kind}>
      <td>
        {before && (kind === 'changed' || kind === 'removed') && <span className="unseen">{KINDS[kind]}：</span>}
        {before ? draw(before) : <span className="unseen">（沒有這一段）</span>}
      </td>
      <td>
        {after && kind === 'added' && <span className="unseen">{KINDS[kind]}：</span>}
        {after ? draw(after) : <span className="unseen">（沒有這一段）</span>}
      </td>
    </tr>
  )
}

const draw = (segments: readonly Segment[]) =>
  segments.map(({ text, kind }, index) => {
    if (kind === 'same') return text
    const Change = kind === 'added' ? 'ins' : 'del'
    // biome-ignore lint/suspicious/noArrayIndexKey: segments of a comparison have no other name than their place
    return <Change key={index}>{text}</Change>
  })
