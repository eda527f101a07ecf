import { publicAt } from '../article/public'
import type { Db, Tx } from '../db/client'
import { Prisma } from '../db/generated/sqlite/client'
import type { ViewBuffer } from './buffer'
import { addNext, addSources } from './days'
import type { Reading } from './reading'
import { addReadings } from './sums'
import { tidyCounts } from './tidying'
import { halfHourOf, hourOf } from './view'

/** Rows of one statement: SQLite takes 32,766 values, and no transaction may last. */
const BATCH = 1_000
const INTERVAL_MS = 10_000

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
 * Of the visitors nothing is kept beyond their half hour.
 */
export async function countReadings(db: Db, readings: readonly Reading[], now: Date): Promise<void> {
  await db.countedView.deleteMany({ where: { halfHour: { lt: halfHourOf(now) - 1 } } })
  const sorted = [...readings].sort((one, other) => (one.key < other.key ? -1 : 1))
  for (let from = 0; from < sorted.length; from += BATCH) {
    await db.$transaction(async (tx) => {
      const batch = sorted.slice(from, from + BATCH)
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
  }
}

/**
 * Writes the readings of this process every ten seconds until stopped, and once more then; every hour it tidies. A failing database
 * is told of once per outage.
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
  const plan = () => {
    timer = setTimeout(() => {
      running = write().finally(() => !stopped && plan())
    }, INTERVAL_MS).unref()
  }
  plan()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
    await write()
  }
}
