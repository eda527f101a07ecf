import { db } from '../db/client'
import { env } from '../env'
import { dayOf, isoWithOffset, monthBounds } from '../text/dateline'
import type { Actor } from '../user/actor'
import { byName, namesFor } from './desk-where'
import { type Calendar, type CalendarEntry, monthsAround, parseMonth, WEEKDAYS, weeksOf } from './month-grid'
import { stateOf, UNTITLED } from './state'

/** More do not fit on a page that somebody can read. */
const MOST = 500

/**
 * A month with what goes out and went out on its days, in the site's time zone: everybody's for editors, else that of one's own
 * names. `key` is a month such as 2026-11, the present one when left out. Null when there is no such month.
 */
export async function getCalendar(actor: Actor, key: string | undefined, now: Date): Promise<Calendar | null> {
  const timeZone = env().SITE_TIMEZONE
  const today = dayOf(now, timeZone)
  const month = parseMonth(key ?? today.slice(0, 7))
  if (!month) return null
  const [from, to] = monthBounds(month.year, month.month, timeZone)
  const found = await Promise.all(
    namesFor(actor).map((name) =>
      db().article.findMany({
        where: { AND: [byName(name, 'published'), { status: 'published', publishedAt: { gte: from, lt: to } }] },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: MOST + 1,
        select: { id: true, title: true, status: true, publishedAt: true },
      }),
    ),
  )
  const rows = found
    .flat()
    .flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ ...row, publishedAt }] : []))
    .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime() || other.id - one.id)
  const days = new Map<string, CalendarEntry[]>()
  // When there are too many, the latest are shown: what is still to come above all.
  for (const row of rows.slice(0, MOST).reverse()) {
    const iso = isoWithOffset(row.publishedAt, timeZone)
    const entry: CalendarEntry = {
      id: row.id,
      title: row.title || UNTITLED,
      state: stateOf(row, now) === 'scheduled' ? 'scheduled' : 'published',
      at: { iso, text: iso.slice(11, 16) },
    }
    days.set(iso.slice(0, 10), [...(days.get(iso.slice(0, 10)) ?? []), entry])
  }
  const dayAt = (day: string | null, weekday: number) =>
    day === null
      ? null
      : {
          day,
          number: Number(day.slice(8)),
          name: `${month.month}月${Number(day.slice(8))}日星期${WEEKDAYS[weekday]}`,
          today: day === today,
          entries: days.get(day) ?? [],
        }
  return { month, ...monthsAround(month), weeks: weeksOf(month).map((week) => week.map(dayAt)), complete: rows.length <= MOST }
}
