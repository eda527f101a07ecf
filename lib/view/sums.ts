import type { Tx } from '../db/client'
import { Prisma } from '../db/generated/sqlite/client'
import { COUNTED, type Counted, type Reading } from './reading'

/** What is added to the counts of an article in an hour. */
type Sum = { articleId: number; hour: number } & Record<Counted, number>

const columns = Prisma.raw(COUNTED.map((name) => `"${name}"`).join(', '))
const additions = Prisma.raw(COUNTED.map((name) => `"${name}" = "ViewCount"."${name}" + excluded."${name}"`).join(', '))

/** Adds up what belongs to one article and hour. */
export function sumUp(given: readonly (Pick<Sum, 'articleId' | 'hour'> & Partial<Sum>)[]): Sum[] {
  const sums = new Map<string, Sum>()
  for (const part of given) {
    const { articleId, hour } = part
    const name = `${articleId} ${hour}`
    const sum = sums.get(name) ?? { articleId, hour, count: 0, quarter1: 0, quarter2: 0, quarter3: 0, quarter4: 0, readOn: 0 }
    for (const column of COUNTED) sum[column] += part[column] ?? 0
    sums.set(name, sum)
  }
  return [...sums.values()]
}

/** Adds to the counts of hours. Everybody locks rows in the same order. */
export async function addSums(tx: Tx, sums: readonly Sum[]): Promise<void> {
  if (sums.length === 0) return
  const sorted = [...sums].sort((one, other) => one.articleId - other.articleId || one.hour - other.hour)
  const rows = sorted.map((sum) => Prisma.sql`(${sum.articleId}, ${sum.hour}, ${Prisma.join(COUNTED.map((name) => sum[name]))})`)
  await tx.$executeRaw`
    INSERT INTO "ViewCount" ("articleId", "hour", ${columns}) VALUES ${Prisma.join(rows)}
    ON CONFLICT ("articleId", "hour") DO UPDATE SET ${additions}`
}

/** Adds readings to the counts of their hours. */
export const addReadings = (tx: Tx, readings: readonly Reading[]): Promise<void> =>
  addSums(tx, sumUp(readings.map(({ articleId, hour, what }) => ({ articleId, hour, [what]: 1 }))))
