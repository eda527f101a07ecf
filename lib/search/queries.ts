import type { Body } from '../article/body'
import { publicAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { plainText } from '../article/text'
import { cardSelect, toCard } from '../article/view'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { findTexts, LOWEST_LEVEL, type Search } from '../db/full-text'
import { env } from '../env'
import { routes } from '../routes'
import { siteTag } from '../site/tags'
import { dayOf, monthBounds } from '../text/dateline'
import { type Cursor, decodeCursor, encodeCursor } from './cursor'
import { extractOf, markedText } from './extracts'
import { getNames, holds } from './names'
import { type Phrase, parseQuery } from './query'
import type { Asked, Choices, Found, Hit } from './search'
import { filedBy, filedIn, firstKey, idOf, indexed } from './words'

/** A name may mean so many authors and tags; one character of a name means too many to be of use. */
const MOST_NAMES = 200

export function getChoices(): Promise<Choices> {
  return cachedRead(['search-choices'], [articlesTag, siteTag], async () => {
    const now = new Date()
    const select = { slug: true, name: true }
    const [sections, authors, first] = await Promise.all([
      db().section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select }),
      db().author.findMany({ where: { articles: { some: publicAt(now) } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select }),
      db().article.findFirst({ where: publicAt(now), orderBy: { publishedAt: 'asc' }, select: { publishedAt: true } }),
    ])
    const yearOf = (at: Date) => Number(dayOf(at, env().SITE_TIMEZONE).slice(0, 4))
    const latest = yearOf(now)
    const count = first?.publishedAt ? latest - yearOf(first.publishedAt) + 1 : 0
    return { sections, authors, years: Array.from({ length: count }, (_, n) => String(latest - n)) }
  })
}

// Math.min takes no BigInt.
const lower = (one: bigint, other: bigint): bigint => {
  if (one < other) return one
  return other
}

/** No slug is written otherwise; what is not one need not be looked for, and not every engine would take it. */
const YEAR = /^([12]\d{3})?$/
const SLUG = /^[\p{L}\p{M}\p{N}-]*$/u

/** The question in the words of the index; null where a filter names nothing. Nothing later than now is asked for. */
async function searchFor(terms: readonly Phrase[], { section, author, year }: Asked, now: Date): Promise<Search | null> {
  if (!SLUG.test(section) || !SLUG.test(author) || !YEAR.test(year)) return null
  const select = { id: true }
  const [inSection, byAuthor, names] = await Promise.all([
    section ? db().section.findUnique({ where: { slug: section }, select }) : undefined,
    author ? db().author.findUnique({ where: { slug: author }, select }) : undefined,
    getNames(),
  ])
  if (inSection === null || byAuthor === null) return null
  const zone = env().SITE_TIMEZONE
  const from = year === '' ? -(2n ** 62n) : firstKey(monthBounds(Number(year), 1, zone)[0])
  const end = firstKey(new Date(now.getTime() + 1_000))
  const before = year === '' ? end : firstKey(monthBounds(Number(year), 12, zone)[1])
  return {
    terms: terms.map((term) => {
      const words = indexed(term)
      return {
        words,
        filed: names
          .filter((name) => holds(name, words))
          .flatMap(({ filed }) => filed)
          .slice(0, MOST_NAMES),
      }
    }),
    filed: [...(inSection ? [filedIn(inSection.id)] : []), ...(byAuthor ? [filedBy(byAuthor.id)] : [])],
    from,
    before: lower(before, end),
  }
}

/** Where the articles stand that are found after a place, level by level, and where looking stopped before there were so many. */
async function positions(search: Search, after: Cursor | null, take: number): Promise<{ found: Cursor[]; stopped: Cursor | null }> {
  const found: Cursor[] = []
  for (let level = after?.level ?? 0; level <= LOWEST_LEVEL && found.length < take; level++) {
    const before = level === after?.level ? lower(after.key, search.before) : search.before
    const { keys, stoppedAt } = await findTexts(db(), { ...search, before }, level, take - found.length)
    found.push(...keys.map((key) => ({ level, key })))
    if (stoppedAt !== null) return { found, stopped: { level, key: stoppedAt } }
  }
  return { found, stopped: null }
}

async function hitsAt(found: readonly Cursor[], terms: readonly Phrase[], now: Date): Promise<Hit[]> {
  const select = {
    ...cardSelect,
    body: true,
    tags: { select: { tag: { select: { name: true, slug: true } } }, orderBy: { tagId: 'asc' } },
  } as const
  const ids = found.map(({ key }) => idOf(key))
  // The index says where to look; what may be shown is said by `publicAt` alone, here as everywhere.
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...publicAt(now) }, select })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const named = (name: string) => {
      const marked = markedText(name, terms)
      return marked.some((piece) => piece.marked) ? marked : []
    }
    return [
      {
        card: toCard(row, now),
        title: markedText(row.title, terms),
        // Validated by bodySchema before every write.
        extract: extractOf(row.summary, plainText(row.body as unknown as Body), terms),
        author: named(row.author.name),
        tags: row.tags.flatMap(({ tag }) => {
          const name = named(tag.name)
          return name.length > 0 ? [{ address: routes.tag(tag.slug), name }] : []
        }),
      },
    ]
  })
}

/**
 * Public articles in which every term is found, in either script: first those with all of it in their title, then in title and
 * summary, then with tags and author, then with the text; the newest first in each. One that is malformed is a place at the start.
 */
export async function findArticles(asked: Asked, take: number, now: Date = new Date()): Promise<Found> {
  const { terms } = parseQuery(asked.q)
  const search = terms.length === 0 ? null : await searchFor(terms, asked, now)
  if (!search) return { hits: [], after: null }
  const { found, stopped } = await positions(search, decodeCursor(asked.after), take + 1)
  const page = found.slice(0, take)
  const next = found.length > take ? page.at(-1) : stopped
  return { hits: await hitsAt(page, terms, now), after: next ? encodeCursor(next) : null }
}
