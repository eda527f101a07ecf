import { isBusy } from './db/errors'
import { ExpectedError, TooManyTries } from './errors'
import { log } from './log'

/** What somebody hears whose request came to nothing. */
export interface Refusal {
  status: number
  sentence: string
  /** In so many seconds the same request may be answered. */
  retryAfter?: number
}

const BUSY_SECONDS = 5
const BUSY = '伺服器正忙，這次沒有更改任何內容。你的文字仍在，請稍等幾秒後再試。'

/**
 * Expected refusals say what to do. A busy database undid everything, and will have time in a moment. Everything else is logged
 * under a number that the person can quote; `what` is what failed.
 */
export function refusalOf(error: unknown, what: string): Refusal {
  if (error instanceof TooManyTries) return { status: 429, sentence: error.message, retryAfter: error.retryAfter }
  if (error instanceof ExpectedError) return { status: error.status, sentence: error.message }
  if (isBusy(error)) {
    log.warn({ error }, `${what}: the database was busy`)
    return { status: 503, sentence: BUSY, retryAfter: BUSY_SECONDS }
  }
  const number = crypto.randomUUID().slice(0, 8)
  log.error({ error, number }, what)
  return { status: 500, sentence: `暫時未能完成，請稍後再試。如問題持續，請告知管理員編號 ${number}。` }
}
