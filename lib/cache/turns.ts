import type { Tx } from '../db/client'

/** What is read, judged and written by one transaction at a time, because it lies in several rows, or in one that is not there yet. */
export type Turn = 'links' | 'owners' | 'redirects' | 'settings' | 'tags'

/**
 * Waits until nobody else has this turn, and has it until the commit. SQLite writes one transaction at a time anyway; on PostgreSQL
 * it is the lock of a row, which `invalidate()` never counts to.
 *
 * So that no two wait for each other, everybody takes what they need in one order: the turn of owners, tags, links or settings,
 * rows of the newsroom (several of a table by their ids), the turn of redirects and redirects, and `invalidate()` last.
 */
export async function takeTurn(tx: Tx, turn: Turn): Promise<void> {
  const tag = `turn:${turn}`
  await tx.cacheTag.upsert({ where: { tag }, create: { tag, seq: 0 }, update: { seq: 0 } })
}
