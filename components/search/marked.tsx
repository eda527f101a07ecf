import type { ReactNode } from 'react'
import type { Piece } from '../../lib/search/extracts'

/** A text with what was looked for marked in it. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  // One inside the next: in a list each would need a key, and the same words may be marked twice.
  return pieces.reduceRight<ReactNode>(
    (rest, { text, marked }) => (
      <>
        {marked ? <mark>{text}</mark> : text}
        {rest}
      </>
    ),
    null,
  )
}
