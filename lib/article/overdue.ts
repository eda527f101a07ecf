import { db } from '../db/client'
import { span } from '../text/desk-time'
import { type Actor, canWriteAs } from '../user/actor'
import type { Overdue } from './listing'
import { UNTITLED } from './state'

/** A job is due within half a second; after a minute something is wrong. */
const LATE_MS = 60_000
/** A failed job waits for its next try no longer than this, see lib/jobs/runner.ts. */
const LONGEST_WAIT_MS = 600_000
const MOST = 100

/** Articles whose time came more than a minute ago and whose job is not done; of somebody's own names only, unless they are an editor. */
export async function findOverdue(actor: Actor, now: Date): Promise<Overdue[]> {
  const jobs = await db().job.findMany({
    // A failed try moves the job's own time on, so the article's time decides.
    where: { kind: 'article-due', doneAt: null, runAt: { lte: new Date(now.getTime() + LONGEST_WAIT_MS) } },
    orderBy: { runAt: 'asc' },
    take: MOST,
    select: { key: true },
  })
  if (jobs.length === 0) return []
  const articles = await db().article.findMany({
    where: {
      id: { in: jobs.map(({ key }) => Number(key.replace(/^article-due:/, ''))) },
      status: 'published',
      publishedAt: { lt: new Date(now.getTime() - LATE_MS) },
    },
    orderBy: { publishedAt: 'asc' },
    select: { id: true, title: true, authorId: true, publishedAt: true },
  })
  return articles.flatMap(({ id, title, authorId, publishedAt }) =>
    publishedAt && canWriteAs(actor, authorId) ? [{ id, title: title || UNTITLED, by: span(now.getTime() - publishedAt.getTime()) }] : [],
  )
}
