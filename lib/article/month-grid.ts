import type { Moment } from '../text/moment'
import type { RowState } from './listing'

export const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** A month as an address names it, e.g. `2026-11`. */
export interface Month {
  key: string
  year: number
  month: number
  /** `2026年11月` */
  title: string
}

/** The paper does not reach further back, and nobody plans further ahead. */
const YEARS = [1990, 2199] as const

function monthAt(year: number, month: number): Month | null {
  const at = new Date(Date.UTC(year, month - 1, 1))
  const [y, m] = [at.getUTCFullYear(), at.getUTCMonth() + 1]
  if (y < YEARS[0] || y > YEARS[1]) return null
  return { key: `${y}-${String(m).padStart(2, '0')}`, year: y, month: m, title: `${y}年${m}月` }
}

/** The month of this name; null unless it is written `2026-03`. */
export function parseMonth(key: string): Month | null {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key) ?? []
  return year && month ? monthAt(Number(year), Number(month)) : null
}

/** The months on both sides; null beyond the first and the last. */
export function monthsAround({ year, month }: Month): { earlier: Month | null; later: Month | null } {
  return { earlier: monthAt(year, month - 1), later: monthAt(year, month + 1) }
}

/** The days of a month in weeks that begin on Sunday; null where a week reaches into another month. */
export function weeksOf({ year, month }: Month): (string | null)[][] {
  const lead = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => {
    const day = index - lead + 1
    return day < 1 || day > length ? null : new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** An article on its day. */
export interface CalendarEntry {
  id: number
  title: string
  state: Extract<RowState, 'scheduled' | 'published'>
  /** Hour and minute in the site's time zone. */
  at: Moment
}

export interface CalendarDay {
  /** `2026-11-27` */
  day: string
  /** `27` */
  number: number
  /** `11月27日星期五` */
  name: string
  today: boolean
  entries: CalendarEntry[]
}

export interface Calendar {
  month: Month
  earlier: Month | null
  later: Month | null
  weeks: (CalendarDay | null)[][]
  /** False when there are more articles than a calendar can show. */
  complete: boolean
}
