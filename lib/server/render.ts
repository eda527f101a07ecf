import type { Capture, Captured } from './capture'
import type { Clock } from './clock'

/** A page that took longer than a visitor waits. */
export class RenderTimeoutError extends Error {}

/** The result of a capture, or a RenderTimeoutError after `ms`; then the renderer hears that nobody waits for it. */
export function inTime(capture: Capture, ms: number, clock: Clock): Promise<Captured | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => {
      reject(new RenderTimeoutError(`Nothing complete after ${ms} ms`))
      capture.abandon()
    })
    capture.result.then(resolve, reject).finally(cancel)
  })
}
