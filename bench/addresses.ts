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
  >`SELECT j."A" AS article, t.slug FROM "_ArticleToTag" j JOIN "Tag" t ON t.id = j."B"`
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

/** Addresses to measure, at most `count` of each kind of page, none of them twice. */
export async function sampleAddresses(db: Db, count: number): Promise<Sample[]> {
  const articles = await listPublished(db)
  const [opened, origins, ends] = [0, 1, 2].map((third) => articles.filter((_, index) => index % 3 === third)) as [
    Listed[],
    Listed[],
    Listed[],
  ]
  // Behind the oldest ones the feed ends.
  const reached = ends.slice(0, Math.floor(ends.length * 0.8))
  const later = origins.flatMap(({ id }, index) => {
    const end = reached[(index * 7) % reached.length]
    const stage = index % 2 === 0 ? 'section' : 'rest'
    return end ? [routes.next(id, encodeCursor({ stage, after: { at: end.at, id: end.id } }))] : []
  })
  const pages: Record<string, string[]> = {
    article: opened.map(({ id, slug }) => routes.article(id, slug)),
    'feed, 1st step': ends.map(({ id }) => routes.next(id, 'first')),
    'feed, later step': later,
    'section list': fullPages(articles, ({ section }) => [section], routes.section),
    'author list': fullPages(articles, ({ author }) => [author], routes.author),
    'tag list': fullPages(articles, ({ tags }) => tags, routes.tag),
  }
  const warmUps = Math.ceil(count / 5)
  return Object.entries(pages).map(([page, addresses]) => {
    const chosen = spread(addresses, count + warmUps).map(encoded)
    const isWarmUp = (index: number) => index % 6 === 5
    return { page, warmUp: chosen.filter((_, index) => isWarmUp(index)), measured: chosen.filter((_, index) => !isWarmUp(index)) }
  })
}
