import type { AuthorLine } from '../../lib/author/author'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Seal } from './seal'

interface Props {
  author: AuthorLine
  biography: string
  label: string
}

/** Who wrote it, under the article. */
export function AuthorCard({ author, biography, label }: Props) {
  return (
    <section className="author-card" aria-label={label}>
      <Seal name={author.name} />
      <p className="author-name">
        {author.name}
        {author.line && <small>{author.line}</small>}
        <Link className="more" href={author.address}>
          更多文章 <Icon name="onward" />
        </Link>
      </p>
      {biography && <p>{biography}</p>}
    </section>
  )
}
