import type { ReactNode } from 'react'
import { DayList } from '../../components/article/day-list'
import { ListFrame } from '../../components/article/list-frame'
import { Pager } from '../../components/article/pager'
import { titleOnly } from '../../lib/article/article'
import { type ListFilter, listArticles } from '../../lib/article/queries'
import { getSection } from '../../lib/section/queries'
import { hotLines } from '../../lib/view/hot'
import { listHot } from '../../lib/view/queries'
import { Frame } from './frame'
import { MissingPage } from './missing-page'

const PAGE_CARDS = 20
const LATEST = 8

interface Props {
  /** What stands above the list, with the page's h1. */
  intro: ReactNode
  filter: ListFilter
  before: string | undefined
  /** Address of this list, or of its page after a cursor. */
  address: (before?: string) => string
  /** Slug of the section whose list it is. */
  section?: string
  /** True where every item has the same author. */
  sameAuthor?: boolean
}

/** A newest-first list of articles: a section's, an author's, a tag's, a month's. */
export async function ListPage({ intro, filter, before, address, section, sameAuthor }: Props) {
  const list = await listArticles(filter, before, PAGE_CARDS)
  if (!list || (before && list.cards.length === 0)) return <MissingPage />
  const shown = new Set(list.cards.map((card) => card.id))
  const ofSection = section === undefined ? null : await getSection(section)
  const [hotCards, newest] = await Promise.all([listHot('day', ofSection?.id), listArticles({}, undefined, 2 * LATEST)])
  const hot = hotLines(hotCards)
  for (const { id } of hot) shown.add(id)
  // What is already on the page is left out, but nothing older takes its place: 最新文章 are the newest or none.
  const latest = newest?.cards.filter((card) => !shown.has(card.id)).slice(0, LATEST) ?? []
  return (
    <Frame current={section}>
      {intro}
      <ListFrame hot={hot} hotSection={ofSection?.slug} latest={latest.map(titleOnly)}>
        <DayList cards={list.cards} showSection={!section} showAuthor={!sameAuthor} newest={!before} />
        <Pager older={list.before && address(list.before)} newest={before ? address() : null} />
      </ListFrame>
    </Frame>
  )
}
