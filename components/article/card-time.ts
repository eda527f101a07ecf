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

interface Day {
  /** `2024-04-23` */
  day: string
  /** `4月23日` */
  name: string
  /** `2024年` where a reader has not just read it: on the first day of a list and where the year changes. */
  year: string | null
  /** `星期二` */
  weekday: string
  cards: ArticleCard[]
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** Cards in their order, gathered by calendar day. */
export function days(cards: readonly ArticleCard[]): Day[] {
  const gathered: Day[] = []
  for (const card of cards) {
    const last = gathered.at(-1)
    if (last?.day === card.day) {
      last.cards.push(card)
      continue
    }
    const [year = '', month, day] = card.day.split('-')
    gathered.push({
      day: card.day,
      name: `${Number(month)}月${Number(day)}日`,
      year: last?.day.startsWith(`${year}-`) ? null : `${year}年`,
      weekday: `星期${WEEKDAYS[new Date(`${card.day}T00:00Z`).getUTCDay()] ?? ''}`,
      cards: [card],
    })
  }
  return gathered
}
