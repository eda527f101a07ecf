import type { ArticleCard } from '../article/article'

/** What 熱門 counts: the last 24 hours or the last 7 days. */
export type HotSpan = 'day' | 'week'

/** Fewer are no list worth the name. */
const FEWEST = 3
const IN_RAIL = 6

/** An article in a rail: its title alone. */
export type HotLine = Pick<ArticleCard, 'id' | 'address' | 'title' | 'clauses'>

/** What stands in a rail beside the article `not`, or beside no article; nothing while there is too little. */
export function hotLines(cards: readonly ArticleCard[], not?: number): HotLine[] {
  const others = cards.filter(({ id }) => id !== not).slice(0, IN_RAIL)
  return others.length < FEWEST ? [] : others.map(({ id, address, title, clauses }) => ({ id, address, title, clauses }))
}
