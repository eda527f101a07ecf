import type { ReactNode } from 'react'
import type { ArticleCard } from '../../lib/article/article'
import type { HotLine } from '../../lib/view/hot'
import { HotList } from './hot-list'
import { LatestList } from './latest-list'

interface Props {
  /** A `<DayList>` and its `<Pager>`, or another list. */
  children: ReactNode
  /** What was read most, for the rail; none leaves it out. */
  hot?: readonly HotLine[]
  /** Slug of the section whose that is. */
  hotSection?: string
  /** The newest articles of the whole site, for the rail; none leaves them out. */
  latest?: readonly ArticleCard[]
}

/** A list and, on a wide page, what else there is to read beside it. */
export function ListFrame({ children, hot = [], hotSection, latest = [] }: Props) {
  const beside = [...(hot.length > 0 ? ['熱門'] : []), ...(latest.length > 0 ? ['最新文章'] : [])]
  return (
    <div className={beside.length > 0 ? 'with-rail' : 'with-rail alone'}>
      <div>{children}</div>
      {beside.length > 0 && (
        <aside className="rail" aria-label={beside.join('與')}>
          <HotList lines={hot} section={hotSection} />
          <LatestList cards={latest.slice(0, 8)} />
        </aside>
      )}
    </div>
  )
}
