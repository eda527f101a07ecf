import type { Tx } from '../db/client'
import { cancel, enqueue } from '../jobs/outbox'

/** What comes out in one rush is one piece of work for those that are near to it. */
const AGAIN_AFTER_MS = 60_000

const keyOf = (articleId: number) => `relate:${articleId}`

/**
 * Has what is related to an article written down from the moment on when readers have it, and, with `told`, the nearest of the others
 * told; without it where many that readers have change at once, which would be work for very many.
 */
export const relateFrom = (tx: Tx, articleId: number, from: Date, told = true): Promise<void> =>
  enqueue(tx, 'relate', keyOf(articleId), { articleId, told }, from)

/** An article that was to come out does not. */
export const relateNot = (tx: Tx, articleId: number): Promise<void> => cancel(tx, keyOf(articleId))

/** Has these related anew by themselves. */
export async function relateAgain(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + AGAIN_AFTER_MS)
  for (const id of ids.toSorted((one, other) => one - other))
    await enqueue(tx, 'relate', `${keyOf(id)}:again`, { articleId: id, told: false }, runAt)
}
