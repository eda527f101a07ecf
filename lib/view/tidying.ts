import { setImmediate } from 'node:timers/promises'
import type { Db } from '../db/client'
import { env } from '../env'
import { COUNTED, type Counted } from './reading'
import { addSums, sumUp } from './sums'
import { dayOfHour, hourOf } from './view'

/** Of how many days reports tell, today included. */
export const REPORTED_DAYS = 30
/** Rows of one transaction. */
const BATCH = 500
/** Under which what is older than any report stands together. */
const LONG_AGO = 0

type Row = { articleId: number } & Record<Counted, number>

/** Adds up the hours that no report shows apart any more, under hour 0, and removes such days. Two processes may do it at once. */
export async function tidyCounts(db: Db, now: Date): Promise<void> {
  const firstDay = dayOfHour(hourOf(now), env().SITE_TIMEZONE) - REPORTED_DAYS + 1
  await db.sourceCount.deleteMany({ where: { day: { lt: firstDay } } })
  await db.readOnCount.deleteMany({ where: { day: { lt: firstDay } } })
  // A day more than is shown, wherever the site's days begin.
  const oldest = hourOf(now) - (REPORTED_DAYS + 1) * 24
  for (let removed = BATCH; removed === BATCH; ) {
    removed = await db.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<Row[]>`
        DELETE FROM "ViewCount" WHERE ("articleId", "hour") IN (
          SELECT "articleId", "hour" FROM "ViewCount" WHERE "hour" > ${LONG_AGO} AND "hour" < ${oldest} ORDER BY "hour", "articleId" LIMIT ${BATCH}
        ) RETURNING *`
      const parts = rows.map((row) => ({
        articleId: Number(row.articleId),
        hour: LONG_AGO,
        ...Object.fromEntries(COUNTED.map((name) => [name, Number(row[name])])),
      }))
      await addSums(tx, sumUp(parts))
      return rows.length
    })
    // As in counting: SQLite works in this thread, and others wait.
    await setImmediate()
  }
}
