import type { Prisma } from '../db/generated/sqlite/client'
import type { Keyset } from '../feed/cursor'
import { dayOf, monthBounds } from '../text/dateline'
import { type Actor, isEditor } from '../user/actor'
import type { DeskFilter, DeskTab } from './listing'

const DAY_MS = 86_400_000

type Where = Prisma.ArticleWhereInput

/** What a tab is ordered by: what went out or will, by that; everything else by its last change. */
export interface DeskOrder {
  column: 'updatedAt' | 'publishedAt'
  direction: 'asc' | 'desc'
}

export function orderOf(tab: DeskTab): DeskOrder {
  if (tab === 'scheduled') return { column: 'publishedAt', direction: 'asc' }
  return { column: tab === 'published' ? 'publishedAt' : 'updatedAt', direction: 'desc' }
}

/** The articles of a tab. */
export function ofTab(tab: DeskTab, now: Date): Where {
  if (tab === 'all') return { status: { not: 'trashed' } }
  if (tab === 'scheduled') return { status: 'published', publishedAt: { gt: now } }
  return tab === 'published' ? { status: tab, publishedAt: { lte: now } } : { status: tab }
}

/**
 * The names whose articles somebody sees: `null` for everybody's. One at a time, because an index can be read in the order of the
 * list for one name, and not for several.
 */
export function namesFor(actor: Actor, wanted: number | null = null): (number | null)[] {
  if (isEditor(actor)) return [wanted]
  return actor.authorIds.filter((id) => wanted === null || id === wanted)
}

/**
 * Articles of a name or a section. What is published is looked up by it. What is not is few, and found by its state: to SQLite,
 * which knows no numbers, the index of the name looks as good, and it would read all that a name ever wrote. It looks up no
 * comparison that is turned round twice.
 */
function of(column: 'authorId' | 'sectionId', id: number | null, tab: DeskTab): Where {
  if (id === null) return {}
  const goesOut = tab === 'all' || tab === 'published' || tab === 'scheduled'
  return goesOut ? { [column]: id } : { NOT: { [column]: { not: id } } }
}

export const byName = (authorId: number | null, tab: DeskTab): Where => of('authorId', authorId, tab)

function since(filter: DeskFilter, tab: DeskTab, now: Date, timeZone: string): Where {
  if (!filter.date) return {}
  const [year = 0] = dayOf(now, timeZone).split('-').map(Number)
  const from = filter.date === 'month' ? new Date(now.getTime() - 30 * DAY_MS) : monthBounds(year, 1, timeZone)[0]
  return { [orderOf(tab).column]: { gte: from } }
}

/** What a filter leaves of a tab, words aside. */
export function narrowed(filter: DeskFilter, tab: DeskTab, now: Date, timeZone: string): Where {
  return { AND: [ofTab(tab, now), of('sectionId', filter.sectionId, tab), since(filter, tab, now, timeZone)] }
}

/** Titles that have these words, in the widths and cases in which they may be typed; each engine compares them in its own way. */
export function titled(words: string): Where {
  const wide = words.normalize('NFKC')
  const spellings = new Set([words, wide, wide.toLowerCase(), wide.toUpperCase()])
  return { OR: [...spellings].map((contains) => ({ title: { contains } })) }
}

/** What lies behind a position of the list. The position narrows the column itself, so that the index is entered there. */
export function behind({ column, direction }: DeskOrder, { at, id }: Keyset): Where {
  const further = direction === 'desc' ? 'lt' : 'gt'
  return { [column]: { [`${further}e`]: at }, OR: [{ [column]: { [further]: at } }, { id: { [further]: id } }] }
}

/** What lies before a position, and the article at the position itself. */
export function upTo({ column, direction }: DeskOrder, { at, id }: Keyset): Where {
  const nearer = direction === 'desc' ? 'gt' : 'lt'
  return { [column]: { [`${nearer}e`]: at }, OR: [{ [column]: { [nearer]: at } }, { id: { [`${nearer}e`]: id } }] }
}
