import type { Db } from '../db/client'
import { undone } from './patience'

/** Longer than any job that can be helped has to wait. */
const LATE_MS = 10 * 60_000
/** What was given up earlier than that is history: somebody has seen it, or nobody misses it. */
const RECENT_MS = 7 * 86_400_000

export interface JobHealth {
  /** Jobs that were given up lately: how many, and what the newest is and ran into. */
  givenUp: { count: number; kind: string; lastError: string } | null
  /** Jobs that nobody has taken though they are due: how many, and since when. */
  late: { count: number; since: Date } | null
}

/** Whether the work in the outbox gets done. */
export async function jobHealth(db: Db, now: Date): Promise<JobHealth> {
  const failed = { runAt: { gt: new Date(now.getTime() - RECENT_MS) }, ...undone(true) }
  const overdue = {
    runAt: { lt: new Date(now.getTime() - LATE_MS) },
    AND: [undone(false), { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] }],
  }
  const newest = await db.job.findFirst({ where: failed, orderBy: [{ runAt: 'desc' }, { id: 'desc' }] })
  const oldest = await db.job.findFirst({ where: overdue, orderBy: [{ runAt: 'asc' }, { id: 'asc' }] })
  return {
    givenUp: newest && {
      count: await db.job.count({ where: failed }),
      kind: newest.kind,
      lastError: newest.lastError ?? 'its worker died',
    },
    late: oldest && { count: await db.job.count({ where: overdue }), since: oldest.runAt },
  }
}
