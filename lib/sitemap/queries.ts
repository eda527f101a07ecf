import { archiveMonth } from '../article/archive'
import { newestFirst, publicAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { cachedRead, dependOn } from '../cache/read'
import { db } from '../db/client'
import { env } from '../env'
import { encoded, routes } from '../routes'
import { inOrder } from '../section/section'
import { siteTag } from '../site/tags'
import { isoWithOffset } from '../text/dateline'
import { monthsBetween, type Part, partName } from './part'
import type { Entry, NewsEntry } from './sitemap'

/** Articles of one file: a megabyte or two, where the protocol allows fifty. */
const PART_ARTICLES = 5_000
const NEWS_MS = 2 * 86_400_000
const MOST_NEWS = 1_000
const MOST_AUTHORS = 20_000

const absolute = (address: string) => env().SITE_URL + encoded(address)
const iso = (at: Date) => isoWithOffset(at, env().SITE_TIMEZONE)

/** Oldest first, so that a file of a month that is over changes by updates and withdrawals only. */
const oldestFirst = [{ publishedAt: 'asc' as const }, { id: 'asc' as const }]

/** The public articles of a part, and what its month has behind them; null for a month that is none of the paper's. */
function within({ month, after }: Part, now: Date) {
  const [year = '', number = ''] = month.split('-')
  const bounds = archiveMonth(year, number, now, env().SITE_TIMEZONE)
  if (!bounds) return null
  const from = after ? after.at : new Date(bounds.from)
  const behind = after ? { OR: [{ publishedAt: { gt: after.at } }, { id: { gt: after.id } }] } : {}
  return { AND: [publicAt(now), { publishedAt: { gte: from, lt: new Date(bounds.to) } }, behind] }
}

/** The months in which something was published may lie between others in which nothing was. */
export async function listMonths(now: Date): Promise<string[]> {
  const first = await db().article.findFirst({ where: publicAt(now), orderBy: { publishedAt: 'asc' }, select: { publishedAt: true } })
  return first?.publishedAt ? monthsBetween(first.publishedAt, now, env().SITE_TIMEZONE) : []
}

/** The files of one month. */
function listParts(month: string): Promise<Entry[]> {
  return cachedRead(['sitemap-parts', month], [articlesTag], async () => {
    const now = new Date()
    const parts: Entry[] = []
    for (let part: Part | null = { month, after: null }; part; ) {
      const where = within(part, now)
      if (!where) break
      const page = { where, orderBy: oldestFirst }
      const { _count, _max } = await db().article.aggregate({
        ...page,
        take: PART_ARTICLES,
        _count: true,
        _max: { publishedAt: true, readerUpdatedAt: true },
      })
      const latest = Math.max(_max.publishedAt?.getTime() ?? 0, _max.readerUpdatedAt?.getTime() ?? 0)
      if (_count > 0) parts.push({ url: absolute(routes.sitemap(partName(part))), modified: iso(new Date(latest)) })
      const last =
        _count < PART_ARTICLES
          ? null
          : await db().article.findFirst({ ...page, skip: PART_ARTICLES - 1, select: { id: true, publishedAt: true } })
      part = last?.publishedAt ? { month, after: { at: last.publishedAt, id: last.id } } : null
    }
    return parts
  })
}

/** Every file, for the index. One month is counted at a time, so that a large paper costs time and not memory. */
export async function listSitemaps(now: Date = new Date()): Promise<Entry[]> {
  await dependOn([articlesTag])
  const parts: Entry[] = [{ url: absolute(routes.sitemap('pages.xml')) }]
  for (const month of await listMonths(now)) parts.push(...(await listParts(month)))
  return parts
}

/** The articles of one file; null where there is no such month. */
export async function listPart(part: Part, now: Date = new Date()): Promise<Entry[] | null> {
  const where = within(part, now)
  if (!where) return null
  await dependOn([articlesTag])
  const rows = await db().article.findMany({
    where,
    orderBy: oldestFirst,
    take: PART_ARTICLES,
    select: { id: true, slug: true, publishedAt: true, readerUpdatedAt: true },
  })
  return rows.map(({ id, slug, publishedAt, readerUpdatedAt }) => {
    const at = readerUpdatedAt ?? publishedAt
    return { url: absolute(routes.article(id, slug)), modified: at && iso(at) }
  })
}

/** The pages that are lists: the front page, 熱門, sections, authors who have published, months. */
export function listPages(): Promise<Entry[]> {
  return cachedRead(['sitemap-pages'], [articlesTag, siteTag], async () => {
    const now = new Date()
    const [sections, authors, months] = await Promise.all([
      db().section.findMany({ orderBy: inOrder, select: { slug: true } }),
      db().author.findMany({
        where: { articles: { some: publicAt(now) } },
        orderBy: { id: 'asc' },
        take: MOST_AUTHORS,
        select: { slug: true },
      }),
      listMonths(now),
    ])
    const archives = months.map((month) => month.split('-').map(Number)).map(([year = 0, month = 0]) => routes.archive(year, month))
    const addresses = [
      routes.front(),
      routes.hot(),
      routes.hot(true),
      ...sections.map(({ slug }) => routes.section(slug)),
      ...authors.map(({ slug }) => routes.author(slug)),
    ]
    return [...addresses, ...archives].map((address) => ({ url: absolute(address) }))
  })
}

/** What was published in the last two days, newest first. */
export function listNews(): Promise<NewsEntry[]> {
  return cachedRead(['sitemap-news'], [articlesTag], async () => {
    const now = new Date()
    const rows = await db().article.findMany({
      where: { AND: [publicAt(now), { publishedAt: { gt: new Date(now.getTime() - NEWS_MS) } }] },
      orderBy: newestFirst,
      take: MOST_NEWS,
      select: { id: true, slug: true, title: true, publishedAt: true, readerUpdatedAt: true },
    })
    return rows.map(({ id, slug, title, publishedAt, readerUpdatedAt }) => ({
      url: absolute(routes.article(id, slug)),
      modified: iso(readerUpdatedAt ?? publishedAt ?? now),
      title,
      published: iso(publishedAt ?? now),
    }))
  })
}
