import { type DeskFilter, type DeskListing, deskQuery } from '../../lib/article/listing'
import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'

/** The way through a list of more than a page. */
export function DeskPages({ filter, listing: { next, complete } }: { filter: DeskFilter; listing: DeskListing }) {
  if (!next && !filter.before) return null
  const address = (before: string | null) => routes.desk.articles(deskQuery({ ...filter, before }))
  const further = filter.tab === 'scheduled' ? '較後發佈的文章' : '較早的文章'
  return (
    <nav className="pages" aria-label="分頁">
      {filter.before ? (
        <Link href={address(null)}>
          <StudioIcon name="back" /> 返回第一頁
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link href={address(next)} rel="next">
          {complete ? further : '在更早的文章中再找'} <StudioIcon name="onward" />
        </Link>
      ) : (
        <span>已到最後一頁</span>
      )}
    </nav>
  )
}
