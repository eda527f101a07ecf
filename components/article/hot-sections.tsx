import { readerRoutes } from '../../lib/reader-routes'
import type { SectionLine } from '../../lib/section/section'
import { Link } from '../ui/link'

interface Props {
  sections: readonly SectionLine[]
  /** Slug of the section that is shown; none for all of them. */
  current?: string
  week: boolean
}

/** The lists of 熱門 by what they are taken from: the whole site, or one section. */
export function HotSections({ sections, current, week }: Props) {
  const lists = [{ slug: undefined, name: '全部' }, ...sections]
  return (
    <nav className="spans sections-of-hot" aria-label="熱門文章的欄目">
      {lists.map(({ slug, name }) => (
        <Link key={name} href={readerRoutes.hot(week, slug)} aria-current={slug === current ? 'true' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
