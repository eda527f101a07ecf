import { Fragment } from 'react'
import { BREAK } from '../../lib/text/break'
import type { Clause } from '../../lib/text/clauses'

/** Words of one clause, with a place to break between any two. */
function Words({ clause }: { clause: Clause }) {
  return clause.split(BREAK).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a title never change places
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}

/**
 * A title that breaks where a reader would breathe: first between clauses, then between words. The text stays the title,
 * character for character; a space behind a clause stands outside its box, where it keeps its width.
 */
export function Title({ clauses }: { clauses: readonly Clause[] }) {
  const [only] = clauses
  if (only && clauses.length === 1) return <Words clause={only} />
  return clauses.map((clause, index) => {
    const kept = clause.trimEnd()
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of a title never change places
      <Fragment key={index}>
        <span>
          <Words clause={kept} />
        </span>
        {clause.slice(kept.length)}
      </Fragment>
    )
  })
}

/** Titles of more than 24 characters are set smaller. */
export function isLong(title: string): boolean {
  return Array.from(title).length > 24
}
