import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { listFeedIds } from '../feed/queries'
import { readIds } from '../related/list'
import type { ArticleCard } from './article'
import { newestFirst, newestTaggedFirst, publicAt, publicTaggedAt } from './public'
import { articlesTag, articleTag } from './tags'
import { cardSelect, toCard } from './view'

/** What the feed shows by itself: the first from the server and five loaded automatically. */
export const FED_BY_ITSELF = 6

/** More than are shown, so that the browser can replace those that the reader goes on to. */
const CANDIDATES = 7

/**
 * What was worked out to be nearest to the article, else those with the same tags, then the newest; never the article itself nor
 * what its feed shows by itself.
 */
export async function listRelated(id: number): Promise<ArticleCard[]> {
  const fed = await listFeedIds(id, FED_BY_ITSELF)
  return cachedRead(['related', String(id), fed.join()], [articlesTag, articleTag(id)], async () => {
    const now = new Date()
    const open = { ...publicAt(now), id: { notIn: [id, ...fed] } }
    const kin = (await nearestOf(id, [id, ...fed], now)) ?? (await kinOf(id, [id, ...fed], now))
    const select = { where: open, orderBy: newestFirst, take: CANDIDATES, select: cardSelect }
    const others = kin.length < CANDIDATES ? await db().article.findMany(select) : []
    const rows = new Map([...kin, ...others].map((row) => [row.id, row]))
    return [...rows.values()].slice(0, CANDIDATES).map((row) => toCard(row, now))
  })
}

/** The nearest that are public, in their order; null while nothing has been worked out. */
async function nearestOf(id: number, not: readonly number[], now: Date) {
  const list = await db().relatedList.findUnique({ where: { articleId: id } })
  if (!list) return null
  const ids = readIds(list.ids).filter((other) => !not.includes(other))
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...publicAt(now) }, select: cardSelect })
  return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).slice(0, CANDIDATES)
}

/** The newest articles with a tag of this one. Each tag is asked for a few of its newest, whatever the number that it has. */
async function kinOf(id: number, not: number[], now: Date) {
  const tags = await db().articleTag.findMany({ where: { articleId: id }, select: { tagId: true } })
  const open = { ...publicTaggedAt(now), articleId: { notIn: not } }
  const found = await Promise.all(
    tags.map(({ tagId }) =>
      db().articleTag.findMany({ where: { ...open, tagId }, orderBy: newestTaggedFirst, take: CANDIDATES, select: { articleId: true } }),
    ),
  )
  const ids = new Set(found.flat().map(({ articleId }) => articleId))
  return db().article.findMany({
    where: { id: { in: [...ids] }, ...publicAt(now) },
    orderBy: newestFirst,
    take: CANDIDATES,
    select: cardSelect,
  })
}
