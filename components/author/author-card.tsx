import type { AuthorLine } from '../../lib/author/author'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Seal } from './seal'

/** Who wrote it, under the article. */
export function AuthorCard({ author, biography }: { author: AuthorLine; biography: string }) {
  return (
    <section className="author-card" aria-label="作者">
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
