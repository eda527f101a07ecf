import type { Db } from '../db/client'
import { handlers } from './handlers'
import type { JobKind } from './outbox'
import { type JobHandlers, type Lane, runDueJobs } from './runner'

/** Never asleep for longer than this, so that work put in by another process is found soon. */
const MAX_SLEEP_MS = 500

/** Work that takes seconds or waits for others has lanes of its own: an article whose time has come waits for none of it. */
const SLOW: JobKind[][] = [['check-link'], ['media-avif', 'media-sweep'], ['send-mail']]

interface Running {
  stop: () => Promise<void>
}

function startLane(work: () => Promise<unknown>): Running {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const tick = async () => {
    await work()
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

/** Runs due jobs until stopped. `stop` waits for the jobs under way. */
export function startScheduler(db: Db, onError: (error: unknown) => void, does: JobHandlers = handlers): Running {
  const run = (lane: Lane) => startLane(() => runDueJobs(db, does, new Date(), undefined, lane).catch(onError))
  const lanes = [run({ notIn: SLOW.flat() }), ...SLOW.map((kinds) => run({ in: kinds }))]
  return { stop: async () => void (await Promise.all(lanes.map(({ stop }) => stop()))) }
}
