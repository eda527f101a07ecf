import type { Db } from '../db/client'
import { handlers } from './handlers'
import { runDueJobs } from './runner'

/** Never asleep for longer than this, so that work put in by another process is found soon. */
const MAX_SLEEP_MS = 500

/** Runs due jobs until stopped. `stop` waits for the job under way. */
export function startScheduler(db: Db, onError: (error: unknown) => void): { stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const tick = async () => {
    await runDueJobs(db, handlers, new Date()).catch(onError)
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
