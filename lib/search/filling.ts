import type { Db } from '../db/client'
import { enqueue } from '../jobs/outbox'
import { fillIndex, isIndexBehind } from './indexing'

/** So many articles are a second or two of work: a process that is to end need not wait longer. */
const AT_A_TIME = 500

/** Asks for the index to be filled where it is behind, as it is after the migration that brought it. */
export async function askToFill(db: Db): Promise<void> {
  if (await isIndexBehind(db)) await db.$transaction((tx) => enqueue(tx, 'search-fill', 'search-fill', {}, new Date()))
}

/** A job: indexes some of what is missing, and asks to go on. */
export async function fillSome(db: Db, most = AT_A_TIME): Promise<void> {
  if ((await fillIndex(db, most)) === most) await askToFill(db)
}
