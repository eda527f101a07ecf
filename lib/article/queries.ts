import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { decodeKeyset, encodeKeyset, type Keyset } from '../feed/cursor'
import { pictureOf } from '../media/row'
import { parseId } from '../row-id'
import { readSettings } from '../site/settings'
import { siteTag } from '../site/tags'
import { type MonthLink, monthOf } from './archive'
import type { ArticleCard, ArticleView, Resolved, ShareCard } from './article'
import { newestFirst, newestTaggedFirst, publicAt, publicTaggedAt } from './public'
import { articlesTag, articleTag } from './tags'
import { pictureHashes } from './text'
import { type CardRow, cardSelect, toCard, toView, viewSelect } from './view'

/** An id that nothing has. */
const NOBODY = 0
const WITHDRAWN = '這篇文章已經撤回。'

/** Reads one public article as it stands now; null for drafts, scheduled and unknown ones. */
export async function readView(id: number, now: Date): Promise<ArticleView | null> {
  const row = await db().article.findFirst({ where: { id, ...publicAt(now) }, select: viewSelect })
  if (!row) return null
  // The body was validated when it was written; only the hashes are looked at here.
  const hashes = pictureHashes(row.body as never)
  const media = hashes.length > 0 ? await db().media.findMany({ where: { hash: { in: hashes } } }) : []
  return toView(row, media, now)
}

/** What the address of an article leads to; null when there is nothing (404). */
export async function getArticle(id: number): Promise<Resolved | null> {
  const view = await cachedRead(['article', String(id)], [articleTag(id), articlesTag], () => readView(id, new Date()))
  if (view) return { kind: 'article', article: view }
  return cachedRead(['withdrawn', String(id)], [articleTag(id)], async () => {
    const gone = await db().article.findFirst({ where: { id, status: 'withdrawn' }, select: { withdrawalNotice: true } })
    return gone && { kind: 'withdrawn' as const, notice: gone.withdrawalNotice ?? WITHDRAWN }
  })
}

/** How a public article stands on other sites; null where nothing was written for them. Apart from the article, so that no page grows. */
export function getShareCard(id: number): Promise<ShareCard | null> {
  return cachedRead(['share', String(id)], [articleTag(id), articlesTag], async () => {
    const select = { shareTitle: true, shareText: true, sharePicture: { select: cardSelect.picture.select } }
    const row = await db().article.findFirst({ where: { id, ...publicAt(new Date()) }, select })
    if (!row || !(row.shareTitle || row.shareText || row.sharePicture)) return null
    return { title: row.shareTitle, text: row.shareText, picture: row.sharePicture && pictureOf(row.sharePicture) }
  })
}

/** The nearest months before and after a month in which something was published; null where there are none. */
export function getMonthsAround({ from, to }: { from: string; to: string }): Promise<Record<'earlier' | 'later', MonthLink | null>> {
  return cachedRead(['months-around', from], [articlesTag], async () => {
    const nearest = async (publishedAt: Prisma.DateTimeNullableFilter, orderBy: 'asc' | 'desc') => {
      const where = { AND: [publicAt(new Date()), { publishedAt }] }
      const row = await db().article.findFirst({ where, orderBy: { publishedAt: orderBy }, select: { publishedAt: true } })
      return row?.publishedAt ? monthOf(row.publishedAt, env().SITE_TIMEZONE) : null
    }
    return { earlier: await nearest({ lt: new Date(from) }, 'desc'), later: await nearest({ gte: new Date(to) }, 'asc') }
  })
}

/** One page of a newest-first list. `before` leads to the next page and is null on the last. */
export interface ArticleList {
  cards: ArticleCard[]
  before: string | null
}

export interface ListFilter {
  sectionSlug?: string
  authorSlug?: string
  tagSlug?: string
  /** Moments of publication: [from, to). ISO strings, so that the filter is a cache key. */
  from?: string
  to?: string
  /** Articles to leave out. */
  not?: number[]
}

/** A slug is looked up first and not in the same query, because the indexes of lists begin with the id. */
async function where({ sectionSlug, authorSlug, from, to, not }: ListFilter): Promise<Prisma.ArticleWhereInput> {
  const idOf = async (found: Promise<{ id: number } | null>) => (await found)?.id ?? NOBODY
  const select = { id: true }
  return {
    ...(sectionSlug ? { sectionId: await idOf(db().section.findUnique({ where: { slug: sectionSlug }, select })) } : {}),
    ...(authorSlug ? { authorId: await idOf(db().author.findUnique({ where: { slug: authorSlug }, select })) } : {}),
    ...(from && to ? { publishedAt: { gte: new Date(from), lt: new Date(to) } } : {}),
    ...(not ? { id: { notIn: not } } : {}),
  }
}

async function listRows(filter: ListFilter, after: Keyset | null, now: Date, take: number): Promise<CardRow[]> {
  const others = await where(filter)
  if (!filter.tagSlug)
    return db().article.findMany({ where: { AND: [publicAt(now, after), others] }, orderBy: newestFirst, take, select: cardSelect })
  const tag = await db().tag.findUnique({ where: { slug: filter.tagSlug }, select: { id: true } })
  const tagged = publicTaggedAt(now, after)
  const pairs = await db().articleTag.findMany({
    where: { ...tagged, tagId: tag?.id ?? NOBODY, article: { AND: [tagged.article, others] } },
    orderBy: newestTaggedFirst,
    take,
    select: { article: { select: cardSelect } },
  })
  return pairs.map(({ article }) => article)
}

/** The articles that are pinned to the head of the front page, in their order, as far as they are public. */
export function listPinned(): Promise<ArticleCard[]> {
  return cachedRead(['pinned'], [siteTag, articlesTag], async () => {
    const { pins } = await readSettings(db())
    if (pins.length === 0) return []
    const now = new Date()
    const rows = await db().article.findMany({ where: { id: { in: pins }, ...publicAt(now) }, select: cardSelect })
    return pins.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => toCard(row, now))
  })
}

const FOUND = 8

/** Public articles by their number, or by words of their titles, the newest first: what may be pinned. */
export async function findPinnable(asked: string): Promise<{ id: number; title: string }[]> {
  const words = asked.trim().slice(0, 60)
  if (words === '') return []
  const id = parseId(words)
  return db().article.findMany({
    where: { AND: [publicAt(new Date()), { OR: [{ title: { contains: words } }, { id }] }] },
    orderBy: newestFirst,
    take: FOUND,
    select: { id: true, title: true },
  })
}

/** Lists public articles, newest first. `before` is the cursor of the page before; null when it is malformed. */
export async function listArticles(filter: ListFilter, before: string | undefined, take: number): Promise<ArticleList | null> {
  const after = before === undefined ? null : decodeKeyset(before)
  if (before !== undefined && !after) return null
  return cachedRead(['list', JSON.stringify(filter), before ?? '', String(take)], [articlesTag], async () => {
    const now = new Date()
    const rows = await listRows(filter, after, now, take + 1)
    const page = rows.slice(0, take)
    const last = page.at(-1)
    return {
      cards: page.map((row) => toCard(row, now)),
      before: rows.length > take && last?.publishedAt ? encodeKeyset({ at: last.publishedAt, id: last.id }) : null,
    }
  })
}
