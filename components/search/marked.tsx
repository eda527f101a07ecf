import { Fragment } from 'react'
import type { Piece } from '../../lib/search/extracts'

/** A text with what was looked for marked in it. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) => {
    const Part = marked ? 'mark' : Fragment
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
    return <Part key={index}>{text}</Part>
  })
}
