import type { ArticleCard } from '../article/article'
import { publicAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { cardSelect, toCard } from '../article/view'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { Prisma } from '../db/generated/sqlite/client'
import type { HotSpan } from './hot'
import { hourOf } from './view'

export interface Read {
  articleId: number
  /** How many readings were counted. */
  count: number
  /** How many readers went on to the article below. */
  readOn: number
}

interface Asked {
  /** The last hour that is not looked at any more. */
  after: number
  /** What a view of an hour is worth. */
  worth: Prisma.Sql
  sectionId: number | null
}

/** Withdrawn articles keep their counts; so many more are looked at that a list is full without them. */
const SPARE = 20
const DAY = 24
const WEEK = 7 * DAY
/** As many as `/hot` shows; rails show the first of them. */
const HOT_CARDS = 20

const ONE = Prisma.sql`1`

/**
 * Asks for the articles with the highest sums, public or not. The plus signs change no number: they keep SQLite from walking through
 * the counts of all times in the order of the articles, instead of through those of the hours that are asked for.
 */
export function sumsQuery({ after, worth, sectionId }: Asked, take: number): Prisma.Sql {
  const inSection =
    sectionId === null ? Prisma.empty : Prisma.sql`AND "articleId" IN (SELECT "id" FROM "Article" WHERE "sectionId" = ${sectionId})`
  return Prisma.sql`
    SELECT +"articleId" AS "articleId", SUM("count" * ${worth}) AS "sum", SUM("readOn") AS "readOn" FROM "ViewCount"
    WHERE "hour" > ${after} AND "count" > 0 ${inSection}
    GROUP BY +"articleId" ORDER BY 2 DESC, 1 DESC LIMIT ${take}`
}

async function sumUp(asked: Asked, take: number): Promise<Read[]> {
  const rows = await db().$queryRaw<{ articleId: number; sum: bigint | number; readOn: bigint | number }[]>(sumsQuery(asked, take))
  return rows.map(({ articleId, sum, readOn }) => ({ articleId: Number(articleId), count: Number(sum), readOn: Number(readOn) }))
}

/** The public articles that were read most since a moment (to the hour), most first. */
export async function listMostRead(since: Date, most: number, now: Date): Promise<Read[]> {
  const sums = await sumUp({ after: hourOf(since) - 1, worth: ONE, sectionId: null }, most + SPARE)
  const shown = await db().article.findMany({
    where: { id: { in: sums.map(({ articleId }) => articleId) }, ...publicAt(now) },
    select: { id: true },
  })
  const ids = new Set(shown.map(({ id }) => id))
  return sums.filter(({ articleId }) => ids.has(articleId)).slice(0, most)
}

/**
 * What `span` asks for, up to the hour of `now`. Of a day, a view of this hour is worth 24, one of the hour before 23, and so on to 1
 * for the oldest: what rises now goes before what was read last night. Whole numbers, so that both engines put articles in the same
 * order. Of a week every view is worth the same.
 */
export function askedOf(span: HotSpan, sectionId: number | null, now: Date): Asked {
  const after = hourOf(now) - (span === 'day' ? DAY : WEEK)
  return { after, worth: span === 'day' ? Prisma.sql`("hour" - ${after})` : ONE, sectionId }
}

/** 熱門: the public articles that readers read most, of the whole site or of a section, most first. */
export async function readHot(span: HotSpan, sectionId: number | null, now: Date): Promise<ArticleCard[]> {
  const sums = await sumUp(askedOf(span, sectionId, now), HOT_CARDS + SPARE)
  const rows = await db().article.findMany({
    where: { id: { in: sums.map(({ articleId }) => articleId) }, ...publicAt(now) },
    select: cardSelect,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return sums
    .flatMap(({ articleId }) => byId.get(articleId) ?? [])
    .slice(0, HOT_CARDS)
    .map((row) => toCard(row, now))
}

/** The same as it was read some minutes ago at most; what is withdrawn goes at once. */
export function listHot(span: HotSpan, sectionId: number | null = null): Promise<ArticleCard[]> {
  return cachedRead(['hot', span, String(sectionId)], [articlesTag], () => readHot(span, sectionId, new Date()))
}
