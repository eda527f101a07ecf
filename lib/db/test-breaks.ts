import { setImmediate } from 'node:timers/promises'

/** How often others come to their turn in this thread while some work is done; once for work that never breaks off. */
export async function breaksDuring(work: () => Promise<unknown>): Promise<number> {
  let breaks = 0
  let isDone = false
  const done = work().finally(() => {
    isDone = true
  })
  while (!isDone) {
    await setImmediate()
    breaks++
  }
  await done
  return breaks
}
