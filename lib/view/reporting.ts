import { latestOf } from '../article/commands'
import { openedFor } from '../article/opening'
import { UNTITLED } from '../article/state'
import { db } from '../db/client'
import { env } from '../env'
import { dayBounds, dayOf } from '../text/dateline'
import type { Actor } from '../user/actor'
import type { ViewReport } from './report'
import { hourOf, momentOfHour } from './view'

const DAYS = 30
const DAY_MS = 86_400_000

/** How often an article was read, day by day; null for whoever may not open it. */
export async function getViewReport(actor: Actor, key: string | number, now: Date = new Date()): Promise<ViewReport | null> {
  const article = await openedFor(actor, key, now)
  if (!article) return null
  const zone = env().SITE_TIMEZONE
  const midnight = Date.parse(`${dayOf(now, zone)}T00:00:00Z`)
  const counts = new Map<string, number>()
  for (let back = 0; back < DAYS; back++) counts.set(new Date(midnight - back * DAY_MS).toISOString().slice(0, 10), 0)
  const [first] = dayBounds([...counts.keys()].at(-1) ?? '', zone)
  const [hours, { _sum }] = await Promise.all([
    db().viewCount.findMany({ where: { articleId: article.id, hour: { gte: hourOf(first) } } }),
    db().viewCount.aggregate({ where: { articleId: article.id }, _sum: { count: true } }),
  ])
  for (const { hour, count } of hours) {
    const day = dayOf(momentOfHour(hour), zone)
    const before = counts.get(day)
    if (before !== undefined) counts.set(day, before + count)
  }
  const days = [...counts].map(([day, count]) => ({ day, count }))
  return {
    articleId: article.id,
    title: latestOf(article).title || UNTITLED,
    total: _sum.count ?? 0,
    recent: days.reduce((sum, { count }) => sum + count, 0),
    days,
  }
}
