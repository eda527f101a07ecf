import { decodeKeyset, encodeKeyset, type Keyset } from '../feed/cursor'
import { dayOf } from '../text/dateline'

/** One file of articles: a month of the site's calendar, `2026-11`, or what it has after a position. */
export interface Part {
  month: string
  after: Keyset | null
}

/** The last part of the address of a file. */
export const partName = ({ month, after }: Part): string => `${month}${after ? `-after-${encodeKeyset(after)}` : ''}.xml`

/** Null for anything that {@link partName} could not have written. */
export function parsePart(name: string): Part | null {
  const [, month, cursor] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-after-([0-9a-z-]+))?\.xml$/.exec(name) ?? []
  if (!month) return null
  const after = cursor === undefined ? null : decodeKeyset(cursor)
  return cursor !== undefined && !after ? null : { month, after }
}

/** Every month from that of one moment to that of another, oldest first. */
export function monthsBetween(from: Date, to: Date, timeZone: string): string[] {
  const ordinal = (at: Date) => {
    const [year = 0, month = 0] = dayOf(at, timeZone).split('-').map(Number)
    return year * 12 + month - 1
  }
  const first = ordinal(from)
  return Array.from({ length: Math.max(0, ordinal(to) - first + 1) }, (_, index) => {
    const month = first + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
