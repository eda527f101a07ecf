import { publicAt } from '../article/public'
import type { Db, Tx } from '../db/client'
import { Prisma } from '../db/generated/sqlite/client'
import type { View, ViewBuffer } from './buffer'
import { halfHourOf } from './view'

/** Rows of one statement: SQLite takes 32,766 values, and no transaction may last. */
const BATCH = 1_000
const INTERVAL_MS = 10_000

/** Of these views those that no process has counted yet. */
async function unseen(tx: Tx, views: readonly View[]): Promise<View[]> {
  const rows = views.map(({ key, halfHour }) => Prisma.sql`(${key}, ${halfHour})`)
  const written = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO "CountedView" ("key", "halfHour") VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING RETURNING "key"`
  const keys = new Set(written.map(({ key }) => key))
  return views.filter(({ key }) => keys.has(key))
}

async function add(tx: Tx, views: readonly View[]): Promise<void> {
  const counts = new Map<string, { articleId: number; hour: number; count: number }>()
  for (const { articleId, hour } of views) {
    const found = counts.get(`${articleId} ${hour}`)
    if (found) found.count += 1
    else counts.set(`${articleId} ${hour}`, { articleId, hour, count: 1 })
  }
  // Everybody locks in the same order.
  const sorted = [...counts.values()].sort((one, other) => one.articleId - other.articleId || one.hour - other.hour)
  if (sorted.length === 0) return
  const rows = sorted.map(({ articleId, hour, count }) => Prisma.sql`(${articleId}, ${hour}, ${count})`)
  await tx.$executeRaw`
    INSERT INTO "ViewCount" ("articleId", "hour", "count") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("articleId", "hour") DO UPDATE SET "count" = "ViewCount"."count" + excluded."count"`
}

/**
 * Writes what was read: one per visitor, article and half hour, whichever process heard of it, and only of what is public. Of the
 * visitors nothing is kept beyond their half hour.
 */
export async function countViews(db: Db, views: readonly View[], now: Date): Promise<void> {
  await db.countedView.deleteMany({ where: { halfHour: { lt: halfHourOf(now) - 1 } } })
  const sorted = [...views].sort((one, other) => (one.key < other.key ? -1 : 1))
  for (let from = 0; from < sorted.length; from += BATCH) {
    await db.$transaction(async (tx) => {
      const batch = sorted.slice(from, from + BATCH)
      const ids = [...new Set(batch.map(({ articleId }) => articleId))]
      const found = await tx.article.findMany({ where: { id: { in: ids }, ...publicAt(now) }, select: { id: true } })
      const isPublic = new Set(found.map(({ id }) => id))
      const readable = batch.filter(({ articleId }) => isPublic.has(articleId))
      if (readable.length > 0) await add(tx, await unseen(tx, readable))
    })
  }
}

/** Writes the views of this process every ten seconds until stopped, and once more then. A failing database is told of once per outage. */
export function startCounting(db: Db, buffer: ViewBuffer, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let failing = false
  let stopped = false
  const write = async () => {
    const views = buffer.drain()
    try {
      await countViews(db, views, new Date())
      failing = false
    } catch (error) {
      buffer.putBack(views)
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
