'use client'

import type { ArticleCard } from '../../lib/article/article'
import { readerRoutes } from '../../lib/reader-routes'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { days } from './card-time'
import { Story } from './story'

interface Props {
  cards: readonly ArticleCard[]
  /** Names the section of each article, where a list mixes them. */
  showSection?: boolean
  /** Off on the author's own page. */
  showAuthor?: boolean
  /** Sets the newest article larger: on the first page of a list. */
  newest?: boolean
}

function Empty() {
  return (
    <div className="list-empty">
      <p>這裏還沒有文章。</p>
      <Link className="action" href={readerRoutes.front()}>
        返回首頁 <Icon name="onward" />
      </Link>
    </div>
  )
}

/** A list as a calendar: the day in the margin, under it the day's articles with their hour. */
export function DayList({ cards, showSection = false, showAuthor = true, newest = true }: Props) {
  if (cards.length === 0) return <Empty />
  return days(cards).map(({ day, name, year, weekday, cards: ofDay }, place) => (
    <section className="day" key={day} aria-label={name}>
      <h2 className="day-name">
        <time dateTime={day}>{name}</time>
        <small>
          {year} {weekday}
        </small>
      </h2>
      <div className="stacked">
        {ofDay.map((card, index) => {
          const first = newest && place === 0 && index === 0
          return (
            <Story key={card.id} card={card} kind="line" kicker={showSection} byline={showAuthor} hour first={first} priority={first} />
          )
        })}
      </div>
    </section>
  ))
}
