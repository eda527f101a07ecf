import { dayOf, fullDateline, isoWithOffset } from './dateline'

const DAY_MS = 86_400_000
const NEAR = ['昨日', '今日', '明日']

/** A moment as somebody at work reads it: `今日 13:07`, `明日 08:00`, `04月21日 15:20` within the year, else the whole dateline. */
export function deskTime(at: Date, now: Date, timeZone: string): string {
  const day = dayOf(at, timeZone)
  const clock = isoWithOffset(at, timeZone).slice(11, 16)
  const days = [-1, 0, 1].map((shift) => dayOf(new Date(now.getTime() + shift * DAY_MS), timeZone))
  const near = NEAR[days.indexOf(day)]
  if (near) return `${near} ${clock}`
  const [year, month, date] = day.split('-')
  return days[1]?.startsWith(`${year}-`) ? `${month}月${date}日 ${clock}` : fullDateline(at, timeZone)
}

/** How long something took, or is over: `25分鐘`, `3小時`, `2日`. Less than a minute counts as one. */
export function span(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000))
  if (minutes < 60) return `${minutes}分鐘`
  return minutes < 1_440 ? `${Math.floor(minutes / 60)}小時` : `${Math.floor(minutes / 1_440)}日`
}
