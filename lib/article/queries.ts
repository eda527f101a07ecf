import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { decodeKeyset, encodeKeyset } from '../feed/cursor'
import type { ArticleCard, ArticleView, Resolved } from './article'
import { newestFirst, publicAt } from './public'
import { articlesTag, articleTag } from './tags'
import { pictureHashes } from './text'
import { cardSelect, toCard, toView, viewSelect } from './view'

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

function where(filter: ListFilter): Prisma.ArticleWhereInput {
  return {
    ...(filter.sectionSlug ? { section: { slug: filter.sectionSlug } } : {}),
    ...(filter.authorSlug ? { author: { slug: filter.authorSlug } } : {}),
    ...(filter.tagSlug ? { tags: { some: { slug: filter.tagSlug } } } : {}),
    ...(filter.from && filter.to ? { publishedAt: { gte: new Date(filter.from), lt: new Date(filter.to) } } : {}),
    ...(filter.not ? { id: { notIn: filter.not } } : {}),
  }
}

/** Lists public articles, newest first. `before` is the cursor of the page before; null when it is malformed. */
export async function listArticles(filter: ListFilter, before: string | undefined, take: number): Promise<ArticleList | null> {
  const after = before === undefined ? null : decodeKeyset(before)
  if (before !== undefined && !after) return null
  return cachedRead(['list', JSON.stringify(filter), before ?? '', String(take)], [articlesTag], async () => {
    const now = new Date()
    const rows = await db().article.findMany({
      where: { AND: [publicAt(now, after), where(filter)] },
      orderBy: newestFirst,
      take: take + 1,
      select: cardSelect,
    })
    const page = rows.slice(0, take)
    const last = page.at(-1)
    return {
      cards: page.map((row) => toCard(row, now)),
      before: rows.length > take && last?.publishedAt ? encodeKeyset({ at: last.publishedAt, id: last.id }) : null,
    }
  })
}
