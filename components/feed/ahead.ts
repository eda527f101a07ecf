import type { FeedStep } from '../../lib/article/article'

/** A line this slow is treated as broken; the reader can try again. */
const TIME_LIMIT_MS = 15_000

async function load(address: string): Promise<FeedStep> {
  const answer = await fetch(address, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(TIME_LIMIT_MS) })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  const step: FeedStep = await answer.json()
  return step
}

/** Holds the one step that was asked for ahead of the reader. Asking again for the same address is the same request. */
export class Ahead {
  #address = ''
  #step: Promise<FeedStep> | null = null

  get(address: string): Promise<FeedStep> {
    if (this.#step && this.#address === address) return this.#step
    this.#address = address
    const step = load(address)
    // A failure is not kept: the next attempt is a new request. Whoever waits for this one still hears of it.
    step.catch(() => {
      if (this.#step === step) this.#step = null
    })
    this.#step = step
    return step
  }
}
