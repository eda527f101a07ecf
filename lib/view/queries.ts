import { publicAt } from '../article/public'
import { db } from '../db/client'
import { hourOf } from './view'

export interface Read {
  articleId: number
  /** How many readings were counted. */
  count: number
}

/** Withdrawn articles keep their counts; so many more are looked at that a list is full without them. */
const SPARE = 20

/** The public articles that were read most since a moment (to the hour), most first. */
export async function listMostRead(since: Date, most: number, now: Date): Promise<Read[]> {
  const sums = await db().viewCount.groupBy({
    by: ['articleId'],
    where: { hour: { gte: hourOf(since) } },
    _sum: { count: true },
    orderBy: [{ _sum: { count: 'desc' } }, { articleId: 'desc' }],
    take: most + SPARE,
  })
  const shown = await db().article.findMany({
    where: { id: { in: sums.map(({ articleId }) => articleId) }, ...publicAt(now) },
    select: { id: true },
  })
  const ids = new Set(shown.map(({ id }) => id))
  return sums
    .filter(({ articleId }) => ids.has(articleId))
    .slice(0, most)
    .map(({ articleId, _sum }) => ({ articleId, count: _sum.count ?? 0 }))
}
