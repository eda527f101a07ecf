import { newestFirst, publicAt } from '../article/public'
import type { Db, Tx } from '../db/client'
import { decodeKeyset, encodeKeyset } from '../feed/cursor'
import { enqueue, type JobPayloads } from '../jobs/outbox'
import { undone } from '../jobs/patience'
import { relateQuietly } from './relating'

const KIND = 'relate-fill'
/** So many articles are looked through at once, and of them so many related: a third of a second of work. */
const LOOKED_AT = 2_000
const AT_A_TIME = 10
/** Readers and writers come first: most of the time is theirs. */
const PAUSE_MS = 3_000
const INDEX_AGAIN_MS = 10_000

const go = (tx: Tx, before: string | null, runAt: Date) => enqueue(tx, KIND, KIND, { before }, runAt)

/** Asks for lists of what is related where there are none, as after the migration that brought them; a run that was broken off, or given up, goes on. */
export async function askToRelate(db: Db, now: Date = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    const job = await tx.job.findUnique({ where: { key: KIND }, select: { doneAt: true, payload: true } })
    // Written by `go`.
    const stopped = job && !job.doneAt ? (job.payload as unknown as JobPayloads['relate-fill']) : null
    await go(tx, stopped?.before ?? null, now)
  })
}

/** A job: relates some of the articles without a list, from the newest down, and asks to go on. Until then they show what they showed before. */
export async function relateSome(db: Db, { before }: { before: string | null }, now: Date = new Date(), most = AT_A_TIME): Promise<void> {
  // Likeness is looked up in the index for searching. Filling that was given up is not waited for: somebody has to see to it first.
  const isFilling = await db.job.findFirst({ where: { kind: 'search-fill', ...undone(false) }, select: { id: true } })
  if (isFilling) return db.$transaction((tx) => go(tx, before, new Date(now.getTime() + INDEX_AGAIN_MS)))
  const rows = await db.article.findMany({
    where: publicAt(now, before === null ? null : decodeKeyset(before)),
    orderBy: newestFirst,
    take: LOOKED_AT,
    select: { id: true, publishedAt: true, relatedList: { select: { articleId: true } } },
  })
  const missing = rows.filter(({ relatedList }) => !relatedList).slice(0, most)
  for (const { id } of missing) await relateQuietly(db, id, now)
  const last = missing.length === most ? missing.at(-1) : rows.at(-1)
  if (!last?.publishedAt) return
  const cursor = encodeKeyset({ at: last.publishedAt, id: last.id })
  await db.$transaction((tx) => go(tx, cursor, new Date(now.getTime() + PAUSE_MS)))
}
