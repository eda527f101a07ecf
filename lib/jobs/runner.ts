import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../db/client'
import type { JobKind, JobPayloads } from './outbox'
import { isGivenUp, pauseAfter, undone } from './patience'

/** What is done for each kind of job. */
export type JobHandlers = { [Kind in JobKind]: (db: Db, payload: JobPayloads[Kind]) => Promise<void> }

/** A job whose worker has not been heard of for so long is taken over. */
export const LEASE_MS = 30_000

interface Claimed {
  id: number
  kind: string
  payload: unknown
  attempts: number
}

/** A job that went wrong, without what it carries. `givenUp` says that it is not tried again. */
export interface JobFailure {
  id: number
  kind: string
  attempts: number
  givenUp: boolean
  error: unknown
}

export interface Worker {
  clock: () => Date
  /** Names the worker; every run has a name of its own when left out. */
  owner?: string
  /** Which kinds of work it takes; all when left out. */
  kinds?: readonly JobKind[]
  /** Asked before each job: a queue that is long must not keep a process from ending. */
  isStopped?: () => boolean
  onFailure?: (failure: JobFailure) => void
}

/** Claims the next job that is due, for one worker. The conditional update makes sure that two processes never run it at once. */
async function claim(db: Db, owner: string, kinds: readonly string[], now: Date): Promise<Claimed | null> {
  const free = { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] }
  const due = await db.job.findFirst({
    // Kinds that this process does not know are left to the newer one that put them in.
    where: { runAt: { lte: now }, kind: { in: [...kinds] }, AND: [undone(false), free] },
    orderBy: [{ runAt: 'asc' }, { id: 'asc' }],
  })
  if (!due) return null
  const { count } = await db.job.updateMany({
    where: { id: due.id, doneAt: null, attempts: due.attempts, ...free },
    data: { leaseOwner: owner, leaseUntil: leaseFrom(now), attempts: { increment: 1 } },
  })
  return count === 1 ? { ...due, attempts: due.attempts + 1 } : null
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS)

/** Renews the lease of a job for as long as it runs. Returns the way to stop that. */
function keepLease(db: Db, mine: { id: number; leaseOwner: string }, clock: () => Date): () => void {
  const renew = () => db.job.updateMany({ where: mine, data: { leaseUntil: leaseFrom(clock()) } })
  // One renewal that fails is made good by the next; if the database is gone, whoever could take the job over cannot either.
  const timer = setInterval(() => void renew().catch(() => undefined), LEASE_MS / 3).unref()
  return () => clearInterval(timer)
}

async function run(db: Db, handlers: JobHandlers, job: Claimed, owner: string, { clock, onFailure }: Worker): Promise<void> {
  const mine = { id: job.id, leaseOwner: owner }
  const stopKeeping = keepLease(db, mine, clock)
  // `claim` takes only kinds that have a handler, and the payload was written by `enqueue` for this kind.
  const handle = handlers[job.kind as JobKind] as (db: Db, payload: unknown) => Promise<void>
  try {
    await handle(db, job.payload)
    stopKeeping()
    await db.job.updateMany({ where: mine, data: { doneAt: clock(), leaseOwner: null, leaseUntil: null, lastError: null } })
  } catch (error) {
    stopKeeping()
    const { id, kind, attempts } = job
    onFailure?.({ id, kind, attempts, givenUp: isGivenUp(kind, attempts), error })
    const runAt = new Date(clock().getTime() + pauseAfter(kind, attempts) * 1_000)
    await db.job.updateMany({
      where: mine,
      data: { runAt, leaseOwner: null, leaseUntil: null, lastError: String(error).slice(0, 1_000) },
    })
  }
}

/** Runs everything that is due, oldest first. Returns how many jobs were run. Handlers may run twice; they must not mind. */
export async function runDueJobs(db: Db, handlers: JobHandlers, worker: Worker): Promise<number> {
  const { clock, owner = randomUUID(), kinds = Object.keys(handlers), isStopped = () => false } = worker
  let ran = 0
  for (;;) {
    // SQLite works in this thread and answers at once: without a break nobody else would be heard until the queue is empty.
    await setImmediate()
    if (isStopped()) break
    const job = await claim(db, owner, kinds, clock())
    if (!job) break
    await run(db, handlers, job, owner, worker)
    ran++
  }
  return ran
}
