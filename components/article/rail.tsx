'use client'

import type { ArticleCard } from '../../lib/article/article'
import type { AuthorLine } from '../../lib/author/author'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { LatestList } from './latest-list'
import { Story } from './story'

interface Props {
  author: AuthorLine
  /** Other articles of this author. */
  byAuthor: readonly ArticleCard[]
  latest: readonly ArticleCard[]
}

/** Beside an article on a wide page; a narrower one leaves it out, see app/styles/article.css. */
export function Rail({ author, byAuthor, latest }: Props) {
  return (
    <aside className="rail" aria-label="作者與最新文章">
      {byAuthor.length > 0 && (
        <section aria-label={author.name}>
          <header className="head">
            <h2>{author.name}</h2>
            <Link className="more" href={author.address} aria-label={`${author.name}的更多文章`}>
              更多 <Icon name="onward" />
            </Link>
          </header>
          <div className="stacked">
            {byAuthor.slice(0, 3).map((card) => (
              <Story key={card.id} card={card} kind="bare" standfirst={false} byline={false} />
            ))}
          </div>
        </section>
      )}
      <LatestList cards={latest.slice(0, 6)} />
    </aside>
  )
}
