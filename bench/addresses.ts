import { syntheticAuthors, syntheticTags } from '../lib/cli/synthetic/names'
import type { Db } from '../lib/db/client'
import { encodeCursor, encodeKeyset } from '../lib/feed/cursor'
import { encoded, routes } from '../lib/routes'

/** Addresses of one kind of page: some to warm up with, others to measure. */
export interface Sample {
  page: string
  warmUp: string[]
  measured: string[]
}

/** Cards on a page of a list, see app/(reader)/list-page.tsx. */
const PAGE_CARDS = 20

/** A small newsroom does not fill the page of a month, so the two sizes cannot be compared. */
export const MONTH_LIST = 'month list'

interface Listed {
  id: number
  slug: string
  at: Date
  section: string
  author: string
  tags: string[]
}

async function listPublished(db: Db): Promise<Listed[]> {
  const rows = await db.article.findMany({
    where: { status: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, slug: true, publishedAt: true, section: { select: { slug: true } }, author: { select: { slug: true } } },
  })
  const pairs = await db.$queryRaw<
    { article: number; slug: string }[]
  >`SELECT pair."articleId" AS article, tag."slug" FROM "ArticleTag" pair JOIN "Tag" tag ON tag."id" = pair."tagId"`
  const tags = new Map<number, string[]>()
  for (const { article, slug } of pairs) tags.set(article, [...(tags.get(article) ?? []), slug])
  return rows.flatMap(({ id, slug, publishedAt, section, author }) =>
    publishedAt ? [{ id, slug, at: publishedAt, section: section.slug, author: author.slug, tags: tags.get(id) ?? [] }] : [],
  )
}

/** So many of a list, evenly over all of it: the same ones every time. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count)
  const indices = Array.from({ length: Math.min(count, all.length) }, (_, index) => Math.floor((index + 0.5) * step))
  return indices.flatMap((index) => all.slice(index, index + 1))
}

/** The lists that articles are in, newest first, by their slug. */
function lists(articles: readonly Listed[], slugsOf: (article: Listed) => string[]): Map<string, Listed[]> {
  const found = new Map<string, Listed[]>()
  for (const article of articles) {
    for (const slug of slugsOf(article)) {
      const list = found.get(slug)
      if (list) list.push(article)
      else found.set(slug, [article])
    }
  }
  return found
}

/** Every page of a list that is full, whatever the size of the newsroom: a short page would be a faster one. */
function fullPages(
  articles: readonly Listed[],
  slugsOf: (article: Listed) => string[],
  address: (slug: string, before?: string) => string,
): string[] {
  return [...lists(articles, slugsOf)].flatMap(([slug, list]) => {
    const behind = list.slice(0, Math.max(0, list.length - PAGE_CARDS - 1))
    const first = list.length > PAGE_CARDS ? [address(slug)] : []
    return [...first, ...behind.map(({ at, id }) => address(slug, encodeKeyset({ at, id })))]
  })
}

/** Every page of the archive that has an article, by the calendar of UTC: a day more or less makes no difference here. */
const monthPages = (articles: readonly Listed[]) =>
  [...new Set(articles.map(({ at }) => at.toISOString().slice(0, 7)))].map((month) => {
    const [year, number] = month.split('-').map(Number)
    return routes.archive(year ?? 0, number ?? 0)
  })

/** Addresses of every kind of page, of which no two share what the page cache keeps. */
function addressesOf(articles: readonly Listed[]): Record<string, string[]> {
  const generatedAuthors = new Set(syntheticAuthors.map(({ slug }) => slug))
  const generatedTags = new Set(syntheticTags.map(({ slug }) => slug))
  const generated = articles.filter(({ author }) => generatedAuthors.has(author))
  const part = (number: number) => generated.filter((_, index) => index % 3 === number)
  const [opened, origins, ends] = [part(0), part(1), part(2)]
  // Behind the oldest ones the feed ends.
  const reached = ends.slice(0, Math.floor(ends.length * 0.8))
  const later = origins.flatMap(({ id }, index) => {
    const end = reached[(index * 7) % reached.length]
    const stage = index % 2 === 0 ? 'section' : 'rest'
    return end ? [routes.next(id, encodeCursor({ stage, after: { at: end.at, id: end.id } }))] : []
  })
  const address = ({ id, slug }: Listed) => routes.article(id, slug)
  const rareTags = (article: Listed) => article.tags.filter((slug) => !generatedTags.has(slug))
  return {
    article: opened.map(address),
    // The demo's tags stand on few articles, however many there are.
    'article, rare tags': articles.filter(({ author }) => !generatedAuthors.has(author)).map(address),
    'feed, 1st step': ends.map(({ id }) => routes.next(id, 'first')),
    'feed, later step': later,
    'section list': fullPages(articles, ({ section }) => [section], routes.section),
    'author list': fullPages(generated, ({ author }) => [author], routes.author),
    'tag list': fullPages(generated, ({ tags }) => tags, routes.tag),
    'rare tag list': [...lists(articles, rareTags).keys()].map((slug) => routes.tag(slug)),
    [MONTH_LIST]: monthPages(generated),
  }
}

/** Addresses to measure, at most `count` of each kind of page, none of them twice. */
export async function sampleAddresses(db: Db, count: number): Promise<Sample[]> {
  const pages = addressesOf(await listPublished(db))
  const warmUps = Math.ceil(count / 5)
  return Object.entries(pages).map(([page, addresses]) => {
    const chosen = spread(addresses, count + warmUps).map(encoded)
    const isWarmUp = (index: number) => index % 6 === 5
    return { page, warmUp: chosen.filter((_, index) => isWarmUp(index)), measured: chosen.filter((_, index) => !isWarmUp(index)) }
  })
}
