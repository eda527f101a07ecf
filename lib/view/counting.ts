import { setImmediate } from 'node:timers/promises'
import { publicAt } from '../article/public'
import type { Db, Tx } from '../db/client'
import { Prisma } from '../db/generated/sqlite/client'
import type { ViewBuffer } from './buffer'
import { addNext, addSources } from './days'
import type { Reading } from './reading'
import { addReadings } from './sums'
import { tidyCounts } from './tidying'
import { halfHourOf, hourOf } from './view'

/** Readings of one transaction, a few milliseconds' work: whoever waits for a page waits no longer than for one. */
const BATCH = 250
const INTERVAL_MS = 10_000
/** What was read at the end of a half hour is written within two intervals, by any process; until then it must not count twice. */
const WRITTEN_AFTER_MS = 2 * INTERVAL_MS

/** Of these readings those that no process has counted yet. */
async function unseen(tx: Tx, readings: readonly Reading[]): Promise<Reading[]> {
  const rows = readings.map(({ key, halfHour }) => Prisma.sql`(${key}, ${halfHour})`)
  const written = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO "CountedView" ("key", "halfHour") VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING RETURNING "key"`
  const keys = new Set(written.map(({ key }) => key))
  return readings.filter(({ key }) => keys.has(key))
}

/**
 * Writes what was read: each thing once per visitor, article and half hour, whichever process heard of it, and only of what is public.
 * Of the visitors nothing is kept beyond their half hour and the seconds until it is written.
 */
export async function countReadings(db: Db, readings: readonly Reading[], now: Date): Promise<void> {
  await db.countedView.deleteMany({ where: { halfHour: { lt: halfHourOf(new Date(now.getTime() - WRITTEN_AFTER_MS)) } } })
  for (let from = 0; from < readings.length; from += BATCH) {
    // Everybody locks rows in the same order.
    const batch = readings.slice(from, from + BATCH).sort((one, other) => (one.key < other.key ? -1 : 1))
    await db.$transaction(async (tx) => {
      const ids = [...new Set(batch.flatMap(({ articleId, nextId = articleId }) => [articleId, nextId]))]
      const found = await tx.article.findMany({ where: { id: { in: ids }, ...publicAt(now) }, select: { id: true } })
      const isPublic = new Set(found.map(({ id }) => id))
      const readable = batch.filter(({ articleId, nextId = articleId }) => isPublic.has(articleId) && isPublic.has(nextId))
      if (readable.length === 0) return
      const counted = await unseen(tx, readable)
      await addReadings(tx, counted)
      await addSources(tx, counted)
      await addNext(tx, counted)
    })
    // SQLite works in this thread and answers at once: without a break nothing else would be heard of until all is written.
    await setImmediate()
  }
}

/**
 * Writes the readings of this process every ten seconds until stopped, and once more then; every hour it tidies. It writes at once for
 * the first time: what the processes before knew of visitors goes. A failing database is told of once per outage.
 */
export function startCounting(db: Db, buffer: ViewBuffer, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let failing = false
  let stopped = false
  let tidiedIn = 0
  const write = async () => {
    const now = new Date()
    let waiting = buffer.drain()
    try {
      await countReadings(db, waiting, now)
      waiting = []
      if (hourOf(now) !== tidiedIn) await tidyCounts(db, now)
      tidiedIn = hourOf(now)
      failing = false
    } catch (error) {
      buffer.putBack(waiting)
      if (!failing) onError(error)
      failing = true
    }
  }
  const go = () => {
    running = write().finally(() => {
      if (!stopped) timer = setTimeout(go, INTERVAL_MS).unref()
    })
  }
  go()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
    await write()
  }
}
