import type { AuthorLine } from '../../lib/author/author'
import type { CardPicture } from '../../lib/media/media'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Portrait } from './portrait'

interface Props {
  author: AuthorLine
  biography: string
  picture: CardPicture | null
  label: string
}

/** Who wrote it, under the article. */
export function AuthorCard({ author, biography, picture, label }: Props) {
  return (
    <section className="author-card" aria-label={label}>
      <Portrait name={author.name} picture={picture} />
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
