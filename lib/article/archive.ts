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
  /** The month that it is now, which is there even while it is empty. */
  present: boolean
}

/** The paper does not reach further back. */
const FIRST_YEAR = 1990

/** The month that a moment belongs to. */
export function monthOf(at: Date, timeZone: string): MonthLink {
  const [year = 0, month = 0] = dayOf(at, timeZone).split('-').map(Number)
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
    present: asked === present,
  }
}
