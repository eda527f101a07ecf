import type { SectionLine } from '../section/section'
import { type ArticleCard, titleOnly } from './article'

/** How many of the newest articles the front page looks at, and how many each section's row may show. */
export const FRONT_NEWEST = 24
export const ROW_CARDS = 12

const SIDE = 3
const LATEST = 8
const STRIP = 4
const ROW = 4

interface SectionCards {
  section: SectionLine
  cards: ArticleCard[]
  disclaimer: string | null
}

export interface Front {
  lead: ArticleCard | null
  side: ArticleCard[]
  latest: ArticleCard[]
  strip: { section: SectionLine; cards: ArticleCard[] } | null
  rows: SectionCards[]
}

/**
 * Lays out the front page: the newest article with a picture leads, the next ones with other sections stand beside it, the
 * first section runs as a strip, every other section has a row. Only the list of the newest repeats what stands elsewhere.
 * Articles pinned by hand go before all that: the first leads, the next stand beside it, and those for which there is no room
 * there come first in their sections.
 */
export function arrangeFront(
  newest: readonly ArticleCard[],
  sections: readonly SectionCards[],
  pinned: readonly ArticleCard[] = [],
): Front {
  const shown = new Set<number>()
  const take = (cards: readonly ArticleCard[], count: number) => {
    const taken = cards.filter((card) => !shown.has(card.id)).slice(0, count)
    for (const card of taken) shown.add(card.id)
    return taken
  }
  const lead = pinned[0] ?? newest.find((card) => card.picture && !card.opinion) ?? newest[0] ?? null
  if (lead) shown.add(lead.id)
  const side = take(pinned, SIDE)
  const seen = new Set([...(lead ? [lead] : []), ...side].map((card) => card.section.slug))
  for (const card of newest) {
    if (side.length === SIDE) break
    if (shown.has(card.id) || seen.has(card.section.slug)) continue
    seen.add(card.section.slug)
    shown.add(card.id)
    side.push(card)
  }
  side.push(...take(newest, SIDE - side.length))
  const pinnedFirst = (row: SectionCards) => [...pinned.filter((card) => card.section.slug === row.section.slug), ...row.cards]
  const [first, ...others] = sections
  const strip = first ? { section: first.section, cards: take(pinnedFirst(first), STRIP) } : null
  return {
    lead,
    side,
    latest: newest
      .filter((card) => card.id !== lead?.id)
      .slice(0, LATEST)
      .map(titleOnly),
    strip: strip && strip.cards.length > 0 ? { ...strip, cards: strip.cards.map(titleOnly) } : null,
    rows: others.map((row) => ({ ...row, cards: take(pinnedFirst(row), ROW) })),
  }
}
