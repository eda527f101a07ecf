import type { FeedStep } from '../article/article'
import { newestFirst, publicAt } from '../article/public'
import { readView } from '../article/queries'
import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { routes } from '../routes'
import { decodeCursor, encodeCursor, type FeedCursor, STAGES } from './cursor'

interface Origin {
  id: number
  authorId: number
  sectionId: number
}

interface Found {
  id: number
  /** Where a reader stands who has read it. */
  cursor: FeedCursor
}

/** Which articles a stage may show. The stages exclude one another, so that nothing is shown twice. */
function inStage({ id, authorId, sectionId }: Origin, stage: FeedCursor['stage']) {
  if (stage === 'author') return { id: { not: id }, authorId, sectionId }
  if (stage === 'section') return { id: { not: id }, authorId: { not: authorId }, sectionId }
  return { id: { not: id }, sectionId: { not: sectionId } }
}

/** The first public article at or behind a cursor, going on to the next stage when one is exhausted. */
async function findNext(origin: Origin, cursor: FeedCursor, now: Date): Promise<Found | null> {
  for (const stage of STAGES.slice(STAGES.indexOf(cursor.stage))) {
    const after = stage === cursor.stage ? cursor.after : null
    const row = await db().article.findFirst({
      where: { AND: [publicAt(now, after), inStage(origin, stage)] },
      orderBy: newestFirst,
      select: { id: true, publishedAt: true },
    })
    if (row?.publishedAt) return { id: row.id, cursor: { stage, after: { at: row.publishedAt, id: row.id } } }
  }
  return null
}

/** One step of the feed as it stands now; null when the origin is not public or nothing is left. */
export async function readStep(originId: number, cursor: FeedCursor, now: Date): Promise<FeedStep | null> {
  const origin = await db().article.findFirst({
    where: { id: originId, ...publicAt(now) },
    select: { id: true, authorId: true, sectionId: true },
  })
  const found = origin && (await findNext(origin, cursor, now))
  const article = found && (await readView(found.id, now))
  if (!origin || !found || !article) return null
  const following = await findNext(origin, found.cursor, now)
  return { article, next: following && routes.next(originId, encodeCursor(found.cursor)) }
}

/** The step of the feed that an address names; null for an unknown origin, a malformed cursor or the end. */
export async function getStep(originId: number, cursor: string): Promise<FeedStep | null> {
  const decoded = decodeCursor(cursor)
  if (!decoded) return null
  return cachedRead(['step', String(originId), cursor], [articlesTag], () => readStep(originId, decoded, new Date()))
}

/** Ids of the first `count` articles of a feed, in order: what a reader will see without asking for more. */
export function listFeedIds(originId: number, count: number): Promise<number[]> {
  return cachedRead(['feed-ids', String(originId), String(count)], [articlesTag], async () => {
    const now = new Date()
    const origin = await db().article.findFirst({
      where: { id: originId, ...publicAt(now) },
      select: { id: true, authorId: true, sectionId: true },
    })
    const ids: number[] = []
    let cursor: FeedCursor = { stage: 'author', after: null }
    while (origin && ids.length < count) {
      const found = await findNext(origin, cursor, now)
      if (!found) break
      ids.push(found.id)
      cursor = found.cursor
    }
    return ids
  })
}
