import type { Db } from '../db/client'
import { handlers } from './handlers'
import type { JobKind } from './outbox'
import { type JobFailure, type JobHandlers, runDueJobs } from './runner'

/** Never asleep for longer than this, so that work put in by another process is found soon. */
const MAX_SLEEP_MS = 500

/** Work that takes seconds or waits for others has lanes of its own: an article whose time has come waits for none of it. */
const SLOW: JobKind[][] = [
  ['check-link'],
  ['media-avif', 'media-sweep'],
  ['share-picture'],
  ['send-mail'],
  ['index-now', 'ping-hub'],
  ['search-fill'],
  ['relate', 'relate-fill'],
]

interface Running {
  stop: () => Promise<void>
}

/** Where it is written what went wrong. */
export interface JobLog {
  warn: (fields: object, message: string) => void
  error: (fields: object, message: string) => void
}

/** What a job carries is not for the log, and is left out of it. */
const told =
  (log: JobLog) =>
  ({ error, givenUp, ...job }: JobFailure) =>
    givenUp ? log.error({ error, job }, 'a job failed and is given up') : log.warn({ error, job }, 'a job failed and will be tried again')

function startLane(work: (isStopped: () => boolean) => Promise<unknown>): Running {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const tick = async () => {
    await work(() => stopped)
    if (!stopped) timer = setTimeout(() => (running = tick()), MAX_SLEEP_MS).unref()
  }
  running = tick()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}

/** Runs due jobs until stopped. `stop` waits for the jobs under way, and lets those that wait for the next start. */
export function startScheduler(db: Db, log: JobLog, does: JobHandlers = handlers, clock: () => Date = () => new Date()): Running {
  const run = (kinds: readonly JobKind[]) =>
    startLane((isStopped) =>
      runDueJobs(db, does, { kinds, clock, isStopped, onFailure: told(log) }).catch((error: unknown) =>
        log.error({ error }, 'jobs could not be run'),
      ),
    )
  const slow = new Set(SLOW.flat())
  const quick = (Object.keys(does) as JobKind[]).filter((kind) => !slow.has(kind))
  const lanes = [quick, ...SLOW].map(run)
  return { stop: async () => void (await Promise.all(lanes.map(({ stop }) => stop()))) }
}
