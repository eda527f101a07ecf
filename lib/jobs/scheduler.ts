import type { Db } from '../db/client'
import { handlers } from './handlers'
import type { JobKind } from './outbox'
import { runDueJobs } from './runner'

/** Never asleep for longer than this, so that work put in by another process is found soon. */
const MAX_SLEEP_MS = 500

/** Work that takes seconds. It has a line of its own, so that no article that is due waits behind a heap of pictures. */
const SLOW: JobKind[] = ['media-avif', 'media-sweep']

/** Runs due jobs until stopped. `stop` waits for the jobs under way. */
export function startScheduler(db: Db, onError: (error: unknown) => void): { stop: () => Promise<void> } {
  let stopped = false
  const line = (which: { in: JobKind[] } | { notIn: JobKind[] }) => {
    let timer: NodeJS.Timeout | undefined
    let running: Promise<void> = Promise.resolve()
    const tick = async () => {
      await runDueJobs(db, handlers, new Date(), undefined, which).catch(onError)
      if (!stopped) timer = setTimeout(() => (running = tick()), MAX_SLEEP_MS).unref()
    }
    running = tick()
    return () => {
      clearTimeout(timer)
      return running
    }
  }
  const stops = [line({ notIn: SLOW }), line({ in: SLOW })]
  return {
    stop: async () => {
      stopped = true
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}
