import { latestOf } from '../article/commands'
import { openedFor } from '../article/opening'
import { publicAt } from '../article/public'
import { UNTITLED } from '../article/state'
import { db } from '../db/client'
import { env } from '../env'
import { dayBounds } from '../text/dateline'
import type { Actor } from '../user/actor'
import { QUARTERS } from './reading'
import type { DayCounts, Part, ReadCounts, ReadingReport } from './report'
import { ELSEWHERE, nameOfSource } from './source'
import { REPORTED_DAYS } from './tidying'
import { dayOfHour, dayOfNumber, hourOf } from './view'

const SOURCES = 10
const NEXT = 5

const nothing = (): ReadCounts => ({ count: 0, quarters: [0, 0, 0, 0], readOn: 0 })

function add(sum: ReadCounts, { count, quarters, readOn }: ReadCounts): void {
  sum.count += count
  sum.quarters = sum.quarters.map((before, index) => before + (quarters[index] ?? 0))
  sum.readOn += readOn
}

/** The counts of each value, most first; of equal ones the order is by name, so that it is the same on both engines. */
function partsOf<T extends string | number>(rows: readonly { day: number; value: T; count: number }[], today: number) {
  const parts = new Map<T, { value: T; count: number; days: number[] }>()
  for (const { day, value, count } of rows) {
    const part = parts.get(value) ?? { value, count: 0, days: Array.from({ length: REPORTED_DAYS }, () => 0) }
    part.count += count
    part.days[today - day] = (part.days[today - day] ?? 0) + count
    parts.set(value, part)
  }
  return [...parts.values()].sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

/** The days of the report, from an article's counts by the hour. */
async function readDays(articleId: number, today: number): Promise<DayCounts[]> {
  const zone = env().SITE_TIMEZONE
  const days = Array.from({ length: REPORTED_DAYS }, (_, back): DayCounts => ({ day: dayOfNumber(today - back), ...nothing() }))
  const [first] = dayBounds(dayOfNumber(today - REPORTED_DAYS + 1), zone)
  const hours = await db().viewCount.findMany({ where: { articleId, hour: { gte: hourOf(first) } } })
  for (const { hour, count, readOn, ...row } of hours) {
    const day = days[today - dayOfHour(hour, zone)]
    if (day) add(day, { count, readOn, quarters: QUARTERS.map((name) => row[name]) })
  }
  return days
}

async function readSources(articleId: number, today: number): Promise<Part[]> {
  const rows = await db().sourceCount.findMany({ where: { articleId, day: { gt: today - REPORTED_DAYS, lte: today } } })
  const parts = partsOf(
    rows.map(({ source, ...row }) => ({ ...row, value: source })),
    today,
  )
  const shown = new Set(parts.filter(({ value }) => value !== ELSEWHERE).slice(0, SOURCES))
  const rest = parts.filter((part) => !shown.has(part))
  const sum = rest.reduce((before, { count }) => before + count, 0)
  const days = Array.from({ length: REPORTED_DAYS }, (_, day) => rest.reduce((before, part) => before + (part.days[day] ?? 0), 0))
  const named = [...shown].map(({ value, ...part }) => ({ name: nameOfSource(value), ...part }))
  return sum === 0 ? named : [...named, { name: nameOfSource(ELSEWHERE), count: sum, days }]
}

async function readNext(articleId: number, today: number, now: Date): Promise<ReadingReport['next']> {
  const rows = await db().readOnCount.findMany({ where: { articleId, day: { gt: today - REPORTED_DAYS, lte: today } } })
  const parts = partsOf(
    rows.map(({ nextId, ...row }) => ({ ...row, value: nextId })),
    today,
  )
  const articles = await db().article.findMany({
    where: { id: { in: parts.map(({ value }) => value) }, ...publicAt(now) },
    select: { id: true, title: true },
  })
  const titles = new Map(articles.map(({ id, title }) => [id, title]))
  return parts
    .flatMap(({ value, ...part }) => {
      const name = titles.get(value)
      return name === undefined ? [] : [{ articleId: value, name, ...part }]
    })
    .slice(0, NEXT)
}

/** How an article was read, day by day; null for whoever may not open it. */
export async function getReadingReport(actor: Actor, key: string | number, now: Date = new Date()): Promise<ReadingReport | null> {
  const article = await openedFor(actor, key, now)
  if (!article) return null
  const { id } = article
  const today = dayOfHour(hourOf(now), env().SITE_TIMEZONE)
  const [days, sources, next, { _sum }] = await Promise.all([
    readDays(id, today),
    readSources(id, today),
    readNext(id, today, now),
    db().viewCount.aggregate({ where: { articleId: id }, _sum: { count: true } }),
  ])
  const recent = nothing()
  for (const day of days) add(recent, day)
  return { articleId: id, title: latestOf(article).title || UNTITLED, total: _sum.count ?? 0, recent, days, sources, next }
}
