'use client'

import type { ArticleCard } from '../../lib/article/article'
import { readerRoutes } from '../../lib/reader-routes'
import type { SectionLine } from '../../lib/section/section'
import { clock } from '../article/card-time'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Title } from '../ui/title'
import { Wordmark } from '../ui/wordmark'
import { ReadingSettings } from './reading-settings'
import { ScriptSwitch } from './script-switch'

interface Props {
  siteName: string
  sections: readonly SectionLine[]
  /** Slug of the section that the page belongs to, or the address of 熱門. */
  current?: string
  /** The date line; its presence makes this the masthead of the front page. */
  edition?: { iso: string; date: string; weekday: string; lunar: string }
  /** The newest article, beside the name on the front page. */
  latest?: ArticleCard
}

function Sections({ sections, current }: Pick<Props, 'sections' | 'current'>) {
  return (
    <nav className="sections" aria-label="欄目">
      {sections.map(({ slug, name, address }) => (
        <Link key={slug} href={address} aria-current={slug === current ? 'page' : undefined}>
          {name}
        </Link>
      ))}
      <Link href={readerRoutes.hot()} aria-current={current === readerRoutes.hot() ? 'page' : undefined}>
        熱門
      </Link>
    </nav>
  )
}

export function Masthead({ siteName, sections, current, edition, latest }: Props) {
  return (
    <header className={edition ? 'masthead page front' : 'masthead page'}>
      {edition && (
        <p className="edition">
          <strong>
            <time dateTime={edition.iso}>{edition.date}</time>
          </strong>
          <span>{edition.weekday}</span>
          <span className="lunar">{edition.lunar}</span>
        </p>
      )}
      <Link className="brand" href={readerRoutes.front()}>
        <Wordmark siteName={siteName} />
      </Link>
      {edition && latest && (
        <p className="ear">
          <time dateTime={latest.published.iso}>{clock(latest.published)}</time>　{latest.section.name}
          <Link className="title" href={latest.address} aria-label={latest.title}>
            <Title clauses={latest.clauses} />
          </Link>
        </p>
      )}
      <Sections sections={sections} current={current} />
      <div className="tools">
        <Link className="tool" href={readerRoutes.search()} aria-label="搜尋">
          <Icon name="search" />
        </Link>
        <ScriptSwitch />
        <ReadingSettings />
      </div>
    </header>
  )
}
