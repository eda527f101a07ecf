import type { ArticleCard } from '../../lib/article/article'

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
