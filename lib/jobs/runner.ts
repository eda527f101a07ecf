import { randomUUID } from 'node:crypto'
import type { Db } from '../db/client'
import type { JobKind, JobPayloads } from './outbox'

export type JobHandlers = { [Kind in JobKind]: (db: Db, payload: JobPayloads[Kind]) => Promise<void> }

const LEASE_MS = 30_000
const MAX_ATTEMPTS = 8

interface Claimed {
  id: number
  kind: string
  payload: unknown
  attempts: number
}

/** Claims the next job that is due, for one worker. The conditional update makes sure that two processes never run it at once. */
async function claim(db: Db, owner: string, now: Date): Promise<Claimed | null> {
  const free = { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] }
  const due = await db.job.findFirst({
    where: { doneAt: null, runAt: { lte: now }, attempts: { lt: MAX_ATTEMPTS }, ...free },
    orderBy: [{ runAt: 'asc' }, { id: 'asc' }],
  })
  if (!due) return null
  const { count } = await db.job.updateMany({
    where: { id: due.id, doneAt: null, attempts: due.attempts, ...free },
    data: { leaseOwner: owner, leaseUntil: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
  })
  return count === 1 ? { ...due, attempts: due.attempts + 1 } : null
}

/** Seconds to wait after the n-th failure: 2, 4, 8 … at most ten minutes. */
export function backOffSeconds(attempts: number): number {
  return Math.min(600, 2 ** attempts)
}

function isKind(kind: string, handlers: JobHandlers): kind is JobKind {
  return Object.hasOwn(handlers, kind)
}

const handle = <Kind extends JobKind>(db: Db, handlers: JobHandlers, kind: Kind, payload: JobPayloads[Kind]) => handlers[kind](db, payload)

/** Runs everything that is due at `now`, oldest first. Returns how many jobs were run. Handlers may run twice; they must not mind. */
export async function runDueJobs(db: Db, handlers: JobHandlers, now: Date, owner: string = randomUUID()): Promise<number> {
  let ran = 0
  for (let job = await claim(db, owner, now); job; job = await claim(db, owner, now)) {
    const mine = { id: job.id, leaseOwner: owner }
    try {
      if (!isKind(job.kind, handlers)) throw new Error(`no handler for jobs of kind ${job.kind}`)
      await handle(db, handlers, job.kind, job.payload as JobPayloads[JobKind])
      await db.job.updateMany({ where: mine, data: { doneAt: now, leaseOwner: null, leaseUntil: null, lastError: null } })
    } catch (error) {
      const runAt = new Date(now.getTime() + backOffSeconds(job.attempts) * 1_000)
      await db.job.updateMany({
        where: mine,
        data: { runAt, leaseOwner: null, leaseUntil: null, lastError: String(error).slice(0, 1_000) },
      })
    }
    ran++
  }
  return ran
}
