import { routes } from '../routes'
import { dayOf, monthBounds } from '../text/dateline'

export interface MonthLink {
  address: string
  title: string
}

/** A month of the archive. `from` and `to` are ISO moments: [from, to). */
export interface ArchiveMonth {
  year: number
  month: number
  title: string
  from: string
  to: string
  earlier: MonthLink
  /** Null for the present month. */
  later: MonthLink | null
}

/** The paper does not reach further back. */
const FIRST_YEAR = 1990

function link(year: number, month: number): MonthLink {
  return { address: routes.archive(year, month), title: `${year}年${month}月` }
}

/** The month that two parts of an address name; null unless they are written `2026` and `03` and the month has begun. */
export function archiveMonth(yearText: string, monthText: string, now: Date, timeZone: string): ArchiveMonth | null {
  if (!/^\d{4}$/.test(yearText) || !/^(0[1-9]|1[0-2])$/.test(monthText)) return null
  const year = Number(yearText)
  const month = Number(monthText)
  const present = dayOf(now, timeZone).slice(0, 7)
  const asked = `${yearText}-${monthText}`
  if (year < FIRST_YEAR || asked > present) return null
  const [from, to] = monthBounds(year, month, timeZone)
  return {
    year,
    month,
    title: `${year}年${month}月`,
    from: from.toISOString(),
    to: to.toISOString(),
    earlier: month === 1 ? link(year - 1, 12) : link(year, month - 1),
    later: asked === present ? null : month === 12 ? link(year + 1, 1) : link(year, month + 1),
  }
}
