'use client'

import type { ArticleCard } from '../../lib/article/article'
import type { AuthorLine } from '../../lib/author/author'
import type { HotLine } from '../../lib/view/hot'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { HotList } from './hot-list'
import { LatestList } from './latest-list'
import { Story } from './story'

interface Props {
  author: AuthorLine
  /** Other articles of this author. */
  byAuthor: readonly ArticleCard[]
  hot: readonly HotLine[]
  latest: readonly ArticleCard[]
}

/** Beside an article on a wide page; a narrower one leaves it out, see app/styles/article.css. */
export function Rail({ author, byAuthor, hot, latest }: Props) {
  return (
    <aside className="rail" aria-label={hot.length > 0 ? '熱門、作者與最新文章' : '作者與最新文章'}>
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
      <HotList lines={hot} />
      <LatestList cards={latest.slice(0, 6)} />
    </aside>
  )
}
