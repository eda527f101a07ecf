import type { ReactNode } from 'react'
import type { ArticleCard } from '../../lib/article/article'
import { LatestList } from './latest-list'

interface Props {
  /** A `<DayList>` and its `<Pager>`. */
  children: ReactNode
  /** The newest articles of the whole site, for the rail; none leaves it out. */
  latest?: readonly ArticleCard[]
}

/** A list and, on a wide page, the newest articles of the site beside it. */
export function ListFrame({ children, latest = [] }: Props) {
  return (
    <div className={latest.length > 0 ? 'with-rail' : 'with-rail alone'}>
      <div>{children}</div>
      {latest.length > 0 && (
        <aside className="rail" aria-label="最新文章">
          <LatestList cards={latest.slice(0, 8)} />
        </aside>
      )}
    </div>
  )
}
