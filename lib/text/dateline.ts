/** Moments as a Hong Kong newspaper prints them. Everything is computed in the site's time zone, never in the machine's. */

interface Parts {
  year: string
  month: string
  day: string
  hour: string
  minute: string
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone)
  if (!found) {
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, found)
  }
  return found
}

function partsOf(at: Date, timeZone: string): Parts & { second: string } {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts
  return { year, month, day, hour, minute, second }
}

/** Calendar day, e.g. `2026-11-23`. */
export function dayOf(at: Date, timeZone: string): string {
  const { year, month, day } = partsOf(at, timeZone)
  return `${year}-${month}-${day}`
}

/** ISO 8601 with the zone's own offset, e.g. `2022-01-28T11:42:00+08:00`. */
export function isoWithOffset(at: Date, timeZone: string): string {
  const { year, month, day, hour, minute, second } = partsOf(at, timeZone)
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const offset = Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000)
  const sign = offset < 0 ? '-' : '+'
  const absolute = Math.abs(offset)
  const zone = `${sign}${String(Math.floor(absolute / 60)).padStart(2, '0')}:${String(absolute % 60).padStart(2, '0')}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}

/** `2022年01月28日 11:42` */
export function fullDateline(at: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = partsOf(at, timeZone)
  return `${year}年${month}月${day}日 ${hour}:${minute}`
}

/** The text after `最後更新：`: the hour on the day of publication, the whole dateline on another day. */
export function updateDateline(updated: Date, published: Date, timeZone: string): string {
  if (dayOf(updated, timeZone) !== dayOf(published, timeZone)) return fullDateline(updated, timeZone)
  const { hour, minute } = partsOf(updated, timeZone)
  return `${hour}:${minute}`
}

/** A short dateline for lists: the hour today, the day within this year, else the whole date. */
export function listDateline(at: Date, now: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = partsOf(at, timeZone)
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return `${hour}:${minute}`
  if (year === partsOf(now, timeZone).year) return `${month}月${day}日 ${hour}:${minute}`
  return `${year}年${month}月${day}日`
}

const NUMERALS = ['', '一', '兩', '三', '四', '五', '六', '七', '八', '九', '十']

/** A sentence for articles older than a year; null for younger ones. */
export function ageNotice(published: Date, now: Date, timeZone: string): string | null {
  const [year = 0, ...rest] = dayOf(published, timeZone).split('-').map(Number)
  const [thisYear = 0, ...thisRest] = dayOf(now, timeZone).split('-').map(Number)
  const before = thisRest[0] === rest[0] ? (thisRest[1] ?? 0) < (rest[1] ?? 0) : (thisRest[0] ?? 0) < (rest[0] ?? 0)
  const years = thisYear - year - (before ? 1 : 0)
  if (years < 1) return null
  return `這篇文章發佈於${NUMERALS[years] ?? String(years)}年多前，部分內容可能已經過時。`
}

/** The first moment of a day like `2026-11-23` in the site's calendar. */
function startOfDay(day: string, timeZone: string): Date {
  return new Date(`${day}T00:00:00${isoWithOffset(new Date(`${day}T00:00:00Z`), timeZone).slice(-6)}`)
}

/** First and last moment of a calendar day like `2026-11-23`: [from, to). One that does not exist is the one after it. */
export function dayBounds(day: string, timeZone: string): [Date, Date] {
  const utc = new Date(`${day.slice(0, 8)}01T00:00:00Z`)
  const dayAfter = (days: number) => new Date(utc.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const number = Number(day.slice(8))
  return [startOfDay(dayAfter(number - 1), timeZone), startOfDay(dayAfter(number), timeZone)]
}

/** First and last moment of a month of the site's calendar: [from, to). `month` counts from 1. */
export function monthBounds(year: number, month: number, timeZone: string): [Date, Date] {
  const start = (y: number, m: number) => startOfDay(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`, timeZone)
  return [start(year, month), month === 12 ? start(year + 1, 1) : start(year, month + 1)]
}
