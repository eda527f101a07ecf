import { processWide } from '../process-wide'

/**
 * Work on pictures, one after another: a picture of fifty megapixels takes a lot of memory while it is decoded, and two at once
 * would slow down the readers of a small server.
 */
const line = processWide('pictures', () => ({ last: Promise.resolve() }))

/** Runs `work` when everything that was put in before has ended, well or badly. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const queue = line()
  const mine = queue.last.then(work)
  queue.last = mine.then(
    () => undefined,
    () => undefined,
  )
  return mine
}
