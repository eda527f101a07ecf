import { createHmac } from 'node:crypto'
import { networkOf } from '../net/network'
import { dayOf } from '../text/dateline'

/** What is known of somebody who reads, for as long as it takes to hash it. */
export interface Visitor {
  address: string
  agent: string
}

const HALF_HOUR_MS = 1_800_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** The number of an hour, or of a half, since 1970: whole numbers are the same in raw SQL on both engines. */
export const hourOf = (at: Date): number => Math.floor(at.getTime() / HOUR_MS)
export const halfHourOf = (at: Date): number => Math.floor(at.getTime() / HALF_HOUR_MS)
/** The moment at which an hour began. */
export const momentOfHour = (hour: number): Date => new Date(hour * HOUR_MS)

/** The number of a day such as `2026-11-23` since 1970, and the day of a number. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS
export const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)
/** On which day of a calendar an hour falls: the one in which it begins. */
export const dayOfHour = (hour: number, timeZone: string): number => dayNumber(dayOf(momentOfHour(hour), timeZone))

/**
 * A name for one visitor, article and half hour. The site's secret is mixed in: only who has that can try an address against it, and a
 * reader's other half hours cannot be told by it. It is kept until the half hour is over.
 */
export function viewKey(secret: string, { address, agent }: Visitor, articleId: number, at: Date): string {
  const told = JSON.stringify(['view', networkOf(address), agent, articleId, halfHourOf(at)])
  return createHmac('sha256', secret).update(told).digest().subarray(0, 16).toString('base64url')
}
