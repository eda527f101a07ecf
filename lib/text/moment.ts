import { fullDateline, isoWithOffset } from './dateline'
import { deskTime } from './desk-time'

/** A moment for a `<time>`. `iso` carries the site's offset; `text` is ready to print. */
export interface Moment {
  iso: string
  text: string
}

/** With day and time, as articles show their publication. */
export const fullMoment = (at: Date, timeZone: string): Moment => ({ iso: isoWithOffset(at, timeZone), text: fullDateline(at, timeZone) })

/** As somebody at work reads it, from where they stand; see `deskTime`. */
export const deskMoment = (at: Date, now: Date, timeZone: string): Moment => ({
  iso: isoWithOffset(at, timeZone),
  text: deskTime(at, now, timeZone),
})
