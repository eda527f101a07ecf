import { isoWithOffset } from './dateline'

/** A moment as clocks in a time zone show it, e.g. `2026-11-27T09:00`: what `<input type="date">` and `type="time"` are filled with. */
export function wallTime(at: Date, timeZone: string): string {
  return isoWithOffset(at, timeZone).slice(0, 16)
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** `2026-11-28T09:00` as a sentence begins with it: `2026年11月28日（星期六）09:00`. The clocks are those that show it, whatever the machine's. */
export function spellWallTime(text: string): string {
  const [year, month, day] = text.slice(0, 10).split('-')
  const weekday = WEEKDAYS[new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDay()] ?? ''
  return `${year}年${month}月${day}日（星期${weekday}）${text.slice(11, 16)}`
}

/**
 * The moment at which clocks in a time zone show `2026-11-27T09:00`; null when the text is no such time, or clocks skip it. An hour
 * that clocks show twice is the first of the two.
 */
export function fromWallTime(text: string, timeZone: string): Date | null {
  // A year that is still being typed (0002, 0020) is no year: dates before 100 are others to JavaScript.
  if (!/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const asUtc = new Date(`${text}Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  // Offsets a day before and after: if clocks change in between, one of the two is right.
  const candidates = [-1, 1].map((days) => {
    const offset = isoWithOffset(new Date(asUtc.getTime() + days * 86_400_000), timeZone).slice(-6)
    return new Date(`${text}:00${offset}`)
  })
  const right = candidates.filter((candidate) => wallTime(candidate, timeZone) === text)
  return right.sort((one, other) => one.getTime() - other.getTime())[0] ?? null
}
