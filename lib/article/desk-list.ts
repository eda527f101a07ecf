import { db } from '../db/client'
import { env } from '../env'
import { decodeKeyset, encodeKeyset, type Keyset } from '../feed/cursor'
import { type Actor, isEditor } from '../user/actor'
import { type Row, rowSelect, toDeskRows } from './desk-row'
import { behind, byName, type DeskOrder, namesFor, narrowed, orderOf, titled, upTo } from './desk-where'
import { DESK_TABS, type DeskFilter, type DeskListing, type DeskTab, MOST_COUNTED, type Overdue } from './listing'

const PAGE = 30
/** Words are looked for in so many titles at a time: without an index of words, more would take as long as the newsroom is large. */
const SEARCHED = 5_000

/** The sections and names that a list can be narrowed to: of names, those that somebody writes under. */
export async function getDeskChoices(actor: Actor) {
  const [sections, authors] = await Promise.all([
    db().section.findMany({ orderBy: { position: 'asc' }, select: { id: true, name: true, disclaimer: true } }),
    db().author.findMany({
      where: isEditor(actor) ? {} : { id: { in: [...actor.authorIds] } },
      orderBy: { slug: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  return { sections, authors }
}

const orderBy = ({ column, direction }: DeskOrder) => [{ [column]: direction }, { id: direction }]

async function countTabs(actor: Actor, filter: DeskFilter, now: Date): Promise<Record<DeskTab, number>> {
  const names = namesFor(actor, filter.authorId)
  const count = async (tab: DeskTab): Promise<[DeskTab, number]> => {
    const within = narrowed(filter, tab, now, env().SITE_TIMEZONE)
    // In the order of an index: left to itself Prisma orders by id, for which every one of them is read.
    const some = { orderBy: orderBy(orderOf(tab)), take: MOST_COUNTED }
    const counts = await Promise.all(names.map((name) => db().article.count({ where: { AND: [byName(name, tab), within] }, ...some })))
    return [tab, counts.reduce((sum, one) => sum + one, 0)]
  }
  const counts = new Map(await Promise.all(DESK_TABS.filter((tab) => tab !== 'all').map(count)))
  const of = (tab: DeskTab) => counts.get(tab) ?? 0
  const all = DESK_TABS.reduce((sum, tab) => (tab === 'all' || tab === 'trashed' ? sum : sum + of(tab)), 0)
  return Object.fromEntries(DESK_TABS.map((tab) => [tab, tab === 'all' ? all : of(tab)])) as Record<DeskTab, number>
}

const keysetOf = (row: Pick<Row, 'id' | 'updatedAt' | 'publishedAt'>, { column }: DeskOrder): Keyset => ({
  at: row[column] ?? row.updatedAt,
  id: row.id,
})

/** The nearer of two positions comes first. */
const compare = ({ direction }: DeskOrder, one: Keyset, other: Keyset) =>
  (one.at.getTime() - other.at.getTime() || one.id - other.id) * (direction === 'asc' ? 1 : -1)

type Where = ReturnType<typeof narrowed>

/** How far the search for words goes this time; null when that is the end. */
async function searchedTo(parts: readonly Where[], order: DeskOrder): Promise<Keyset | null> {
  const ends = await Promise.all(
    parts.map((where) =>
      db().article.findFirst({
        where,
        orderBy: orderBy(order),
        skip: Math.ceil(SEARCHED / parts.length) - 1,
        select: { id: true, updatedAt: true, publishedAt: true },
      }),
    ),
  )
  const found = ends.flatMap((row) => (row ? [keysetOf(row, order)] : []))
  return found.sort((one, other) => compare(order, one, other))[0] ?? null
}

/** The article that somebody named by its number. */
async function byNumber(words: string, parts: readonly Where[]): Promise<Row[]> {
  const [, digits] = /^#?([1-9]\d{0,8})$/.exec(words.normalize('NFKC')) ?? []
  if (!digits) return []
  const row = await db().article.findFirst({ where: { id: Number(digits), OR: [...parts] }, select: rowSelect })
  return row ? [row] : []
}

/**
 * One page of the desk's list for somebody: editors see every article, the others those of the names that they write under. How
 * long it takes does not depend on how many articles there are. A position that nobody was given counts as none.
 */
export async function listDesk(actor: Actor, filter: DeskFilter, overdue: readonly Overdue[], now: Date): Promise<DeskListing> {
  const order = orderOf(filter.tab)
  const within = narrowed(filter, filter.tab, now, env().SITE_TIMEZONE)
  const whole = namesFor(actor, filter.authorId).map((name): Where => ({ AND: [byName(name, filter.tab), within] }))
  const after = decodeKeyset(filter.before ?? '')
  const parts = after ? whole.map((where): Where => ({ AND: [where, behind(order, after)] })) : whole
  const end = filter.words ? await searchedTo(parts, order) : null
  const wanted: Where = { AND: [filter.words ? titled(filter.words) : {}, end ? upTo(order, end) : {}] }
  const [found, named, counts] = await Promise.all([
    Promise.all(
      parts.map((where) =>
        db().article.findMany({ where: { AND: [where, wanted] }, orderBy: orderBy(order), take: PAGE + 1, select: rowSelect }),
      ),
    ),
    filter.words && !after && whole.length > 0 ? byNumber(filter.words, whole) : [],
    filter.words ? null : countTabs(actor, filter, now),
  ])
  const rows = found.flat().sort((one, other) => compare(order, keysetOf(one, order), keysetOf(other, order)))
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const next = rows.length > PAGE && last ? keysetOf(last, order) : end
  const others = page.filter(({ id }) => id !== named[0]?.id)
  return {
    rows: await toDeskRows([...named, ...others], actor, order.column, overdue, now),
    next: next && encodeKeyset(next),
    complete: rows.length > PAGE || end === null,
    counts,
  }
}
