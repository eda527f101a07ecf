import { countText, DESK_TABS, type DeskFilter, type DeskListing, deskQuery, TAB_NAMES } from '../../lib/article/listing'
import { routes } from '../../lib/routes'
import { Link } from '../ui/link'

/** The states of articles, each with how many there are. They keep what the list is narrowed to. */
export function DeskTabs({ filter, counts }: { filter: DeskFilter; counts: DeskListing['counts'] }) {
  return (
    <nav className="states" aria-label="狀態">
      {DESK_TABS.map((tab) => (
        <Link
          key={tab}
          href={routes.desk.articles(deskQuery({ ...filter, tab, before: null }))}
          aria-current={tab === filter.tab ? 'page' : undefined}
        >
          {TAB_NAMES[tab]}
          {counts && <span className="numerals">{countText(counts[tab])}</span>}
        </Link>
      ))}
    </nav>
  )
}
