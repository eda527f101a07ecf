/** Time as the front sees it, so that a test can move it by hand. */
export interface Clock {
  /** Milliseconds that only ever rise; ages are measured with it because the wall clock can be set back. */
  now(): number
  /** Milliseconds since 1970, for the Date header. */
  wall(): number
  /** Runs something once, `ms` from now; the returned function cancels it. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
