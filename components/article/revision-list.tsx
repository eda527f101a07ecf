import type { ReactNode } from 'react'
import { REASON_NAMES, type RevisionLine, type RevisionList as Revisions } from '../../lib/article/revision'
import { UNTITLED } from '../../lib/article/state'
import { routes } from '../../lib/routes'
import { Link } from '../ui/link'

interface Props {
  revisions: Revisions
  /** The revision being looked at. */
  chosen: number | null
  /** What restores a revision, where that is allowed. */
  restore?: ((line: RevisionLine) => ReactNode) | undefined
}

/** The revisions of an article, the newest first, with what each can be compared with. */
export function RevisionList({ revisions: { articleId, lines }, chosen, restore }: Props) {
  if (lines.length === 0) return <p className="desk-empty">還沒有版本。儲存或發佈之後，這裏會留下每一個版本。</p>
  return (
    <ol className="revisions" aria-label="版本">
      {lines.map((line, index) => {
        const previous = lines[index + 1]
        const name = `${line.at.text}（${REASON_NAMES[line.reason]}）`
        return (
          <li key={line.id} aria-current={line.id === chosen ? 'true' : undefined}>
            <p className="when">
              <time dateTime={line.at.iso}>{line.at.text}</time>
              <b>{REASON_NAMES[line.reason]}</b>
            </p>
            <p className="who">
              {line.name}
              <span>{line.title || UNTITLED}</span>
            </p>
            <div className="revision-acts">
              {previous && (
                <Link className="plain" href={routes.desk.comparison(articleId, previous.id, line.id)} aria-label={`與前一版比較：${name}`}>
                  與前一版比較
                </Link>
              )}
              <Link className="plain" href={routes.desk.comparison(articleId, line.id, null)} aria-label={`與現在比較：${name}`}>
                與現在比較
              </Link>
              {restore?.(line)}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
