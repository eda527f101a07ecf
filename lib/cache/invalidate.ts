import type { Tx } from '../db/client'
import { COUNTER } from './tag-state'

/**
 * Marks everything that was cached under these tags as out of date, in the transaction that changes the data.
 * Updating the counter row locks it until the commit, so sequence numbers become visible in the order of commits
 * and a process that polls "greater than the last I saw" misses none. It is the last lock that a transaction takes (see turns.ts).
 */
export async function invalidate(tx: Tx, tags: readonly string[]): Promise<void> {
  const { seq } = await tx.cacheTag.upsert({
    where: { tag: COUNTER },
    create: { tag: COUNTER, seq: 1 },
    update: { seq: { increment: 1 } },
  })
  for (const tag of new Set(tags)) await tx.cacheTag.upsert({ where: { tag }, create: { tag, seq }, update: { seq } })
}
