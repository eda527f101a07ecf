import type { Tx } from '../db/client'
import { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import type { Reading } from './reading'
import { ELSEWHERE } from './source'
import { dayOfHour } from './view'

/** Anybody can make up hosts, and what was read next: of an article so many stand apart in a day, give or take those of one batch. */
const MOST_HOSTS = 20
const MOST_NEXT = 50

/** How often a source, or an article that was read next, occurs in an article's day. */
interface DayCount<T> {
  articleId: number
  day: number
  value: T
  count: number
}

/** Adds up what belongs together, in the order in which everybody locks rows. */
function addedUp<T extends string | number>(given: readonly DayCount<T>[]): DayCount<T>[] {
  const sums = new Map<string, DayCount<T>>()
  for (const row of given) {
    const name = `${row.articleId} ${row.day} ${row.value}`
    sums.set(name, { ...row, count: row.count + (sums.get(name)?.count ?? 0) })
  }
  const compare = (one: T, other: T) => (one < other ? -1 : Number(one > other))
  return [...sums.values()].sort((a, b) => a.articleId - b.articleId || a.day - b.day || compare(a.value, b.value))
}

function countsOf<T extends string | number>(readings: readonly Reading[], pick: (reading: Reading) => T | undefined): DayCount<T>[] {
  const { SITE_TIMEZONE } = env()
  const days = new Map<number, number>()
  const dayOf = (hour: number) => {
    const day = days.get(hour) ?? dayOfHour(hour, SITE_TIMEZONE)
    days.set(hour, day)
    return day
  }
  return addedUp(
    readings.flatMap((reading) => {
      const value = pick(reading)
      return value === undefined ? [] : [{ articleId: reading.articleId, day: dayOf(reading.hour), value, count: 1 }]
    }),
  )
}

/** Which rows of a table these counts may meet. */
const near = (rows: readonly DayCount<unknown>[]) => ({
  articleId: { in: [...new Set(rows.map(({ articleId }) => articleId))] },
  day: { in: [...new Set(rows.map(({ day }) => day))] },
})

/** Whether there is room for one more value in an article's day. */
function room<T>(known: readonly Omit<DayCount<T>, 'count'>[], most: number): (row: Omit<DayCount<T>, 'count'>) => boolean {
  const taken = new Map<string, Set<T>>()
  const has = ({ articleId, day, value }: Omit<DayCount<T>, 'count'>) => {
    const name = `${articleId} ${day}`
    const values = taken.get(name) ?? new Set()
    taken.set(name, values)
    if (values.size < most) values.add(value)
    return values.has(value)
  }
  for (const row of known) has(row)
  return has
}

/** Adds from where articles were opened; hosts that are too many together as `:other`. */
export async function addSources(tx: Tx, readings: readonly Reading[]): Promise<void> {
  const counts = countsOf(readings, ({ source }) => source)
  if (counts.length === 0) return
  const stored = await tx.sourceCount.findMany({ where: near(counts), select: { articleId: true, day: true, source: true } })
  const isHost = (source: string) => !source.startsWith(':')
  const hosts = stored.filter(({ source }) => isHost(source)).map(({ source: value, ...row }) => ({ ...row, value }))
  const hasRoom = room(hosts, MOST_HOSTS)
  const kept = addedUp(counts.map((row) => (isHost(row.value) && !hasRoom(row) ? { ...row, value: ELSEWHERE } : row)))
  const rows = kept.map(({ articleId, day, value, count }) => Prisma.sql`(${articleId}, ${day}, ${value}, ${count})`)
  await tx.$executeRaw`
    INSERT INTO "SourceCount" ("articleId", "day", "source", "count") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("articleId", "day", "source") DO UPDATE SET "count" = "SourceCount"."count" + excluded."count"`
}

/** Adds to what readers went on; what is too much is only in the sum of the hour. */
export async function addNext(tx: Tx, readings: readonly Reading[]): Promise<void> {
  const counts = countsOf(readings, ({ nextId }) => nextId)
  if (counts.length === 0) return
  const stored = await tx.readOnCount.findMany({ where: near(counts), select: { articleId: true, day: true, nextId: true } })
  const hasRoom = room(
    stored.map(({ nextId: value, ...row }) => ({ ...row, value })),
    MOST_NEXT,
  )
  const rows = counts.filter(hasRoom).map(({ articleId, day, value, count }) => Prisma.sql`(${articleId}, ${day}, ${value}, ${count})`)
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "ReadOnCount" ("articleId", "day", "nextId", "count") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("articleId", "day", "nextId") DO UPDATE SET "count" = "ReadOnCount"."count" + excluded."count"`
}
