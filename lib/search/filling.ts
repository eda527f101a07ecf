import type { Db } from '../db/client'
import { enqueue } from '../jobs/outbox'
import { fillIndex, isIndexBehind } from './indexing'

/** So many articles are a second or two of work: a process that is to end need not wait longer. */
const AT_A_TIME = 500
/** Others come first; a hundred thousand articles still take some minutes only. */
const PAUSE_MS = 1_000

/** Asks for the index to be filled where it is behind, as it is after the migration that brought it. */
export async function askToFill(db: Db, runAt: Date = new Date()): Promise<void> {
  if (await isIndexBehind(db)) await db.$transaction((tx) => enqueue(tx, 'search-fill', 'search-fill', {}, runAt))
}

/** A job: indexes some of what is missing, and asks to go on. Throws at the end when there is some that cannot be indexed. */
export async function fillSome(db: Db, now: Date = new Date(), most = AT_A_TIME): Promise<void> {
  if ((await fillIndex(db, most)) === most) await askToFill(db, new Date(now.getTime() + PAUSE_MS))
}
