import type { AuthorLine } from '../../lib/author/author'
import { Seal } from './seal'

/** Seal, name and what the columnist writes about: the parts, without the element that holds them. */
export function Columnist({ author }: { author: AuthorLine }) {
  return (
    <>
      <Seal name={author.name} plain />
      <span>
        {author.name}
        {author.line && <small>{author.line}</small>}
      </span>
    </>
  )
}
