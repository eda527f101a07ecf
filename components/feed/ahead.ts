import type { FeedStep } from '../../lib/article/article'

/** A line this slow is treated as broken; the reader can try again. */
const TIME_LIMIT_MS = 15_000

/** The feed has no such step any more: what it began with, or what comes next, is not public now. */
export class FeedEnded extends Error {}

function isStep(answer: unknown): answer is FeedStep {
  const { article, next } = Object(answer)
  return Number.isInteger(article?.id) && Array.isArray(article?.body?.content) && (next === null || typeof next === 'string')
}

async function load(address: string): Promise<FeedStep> {
  const answer = await fetch(address, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(TIME_LIMIT_MS) })
  if (answer.status === 404 || answer.status === 410) throw new FeedEnded(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  const step: unknown = await answer.json()
  // A page may stand open for days, and the server may speak otherwise by then.
  if (!isStep(step)) throw new Error(`${address} answered with something else`)
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
