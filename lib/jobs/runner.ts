import { randomUUID } from 'node:crypto'
import type { Db } from '../db/client'
import type { JobKind, JobPayloads } from './outbox'

/** What is done for each kind of job. A process without a handler for a kind leaves such jobs to fail and be tried again. */
export type JobHandlers = { [Kind in JobKind]?: (db: Db, payload: JobPayloads[Kind]) => Promise<void> }

const LEASE_MS = 30_000
const MAX_ATTEMPTS = 8

interface Claimed {
  id: number
  kind: string
  payload: unknown
  attempts: number
}

/** Which kinds of work a worker takes; all when left out. */
export type Lane = { in: JobKind[] } | { notIn: JobKind[] }

/** Claims the next job that is due, for one worker. The conditional update makes sure that two processes never run it at once. */
async function claim(db: Db, owner: string, now: Date, lane?: Lane): Promise<Claimed | null> {
  const free = { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] }
  const due = await db.job.findFirst({
    where: { doneAt: null, runAt: { lte: now }, attempts: { lt: MAX_ATTEMPTS }, ...(lane ? { kind: lane } : {}), ...free },
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

function handlerOf(kind: string, handlers: JobHandlers): (db: Db, payload: unknown) => Promise<void> {
  const handler = Object.hasOwn(handlers, kind) ? handlers[kind as JobKind] : undefined
  if (!handler) throw new Error(`no handler for jobs of kind ${kind}`)
  // The payload was written by `enqueue` for this kind.
  return handler as (db: Db, payload: unknown) => Promise<void>
}

/** Runs everything that is due at `now`, oldest first. Returns how many jobs were run. Handlers may run twice; they must not mind. */
export async function runDueJobs(db: Db, handlers: JobHandlers, now: Date, owner: string = randomUUID(), lane?: Lane): Promise<number> {
  let ran = 0
  for (let job = await claim(db, owner, now, lane); job; job = await claim(db, owner, now, lane)) {
    const mine = { id: job.id, leaseOwner: owner }
    try {
      await handlerOf(job.kind, handlers)(db, job.payload)
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
