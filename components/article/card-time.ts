import type { ArticleCard } from '../../lib/article/article'
import type { Moment } from '../../lib/text/moment'

/** Wall-clock time of a moment in the site's zone, e.g. `13:07`: the ISO text carries the offset, so its hours are ours. */
export function clock(moment: Moment): string {
  return moment.iso.slice(11, 16)
}

/**
 * The time of a card as short as the day of the page allows: the hour on that day, without the year in the same year.
 * `today` is a calendar day such as 2026-11-23. A page that may be kept for long has none and prints the whole date, since
 * a card is cached longer than its day lasts.
 */
export function cardTime(card: Pick<ArticleCard, 'day' | 'published'>, today?: string): string {
  const [year, month, day] = card.day.split('-')
  const time = clock(card.published)
  if (card.day === today) return time
  if (today?.startsWith(`${year}-`)) return `${month}月${day}日 ${time}`
  return `${year}年${month}月${day}日 ${time}`
}
