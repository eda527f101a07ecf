'use client'

import type { ArticleCard } from '../../lib/article/article'
import { Link } from '../ui/link'
import { Title } from '../ui/title'
import { clock, days } from './card-time'

interface Props {
  cards: readonly ArticleCard[]
  heading?: string
  /** Calendar day of the page: it needs no name. */
  today?: string
}

/** Titles alone, newest first, with the hour in the margin and the day above. */
export function LatestList({ cards, heading = '最新文章', today }: Props) {
  if (cards.length === 0) return null
  return (
    <section className="latest" aria-label={heading}>
      <header className="head">
        <h2>{heading}</h2>
      </header>
      {days(cards).map(({ day, name, weekday, cards: ofDay }) => (
        <div key={day}>
          {day !== today && (
            <h3>
              <time dateTime={day}>{name}</time> {weekday}
            </h3>
          )}
          <ol>
            {ofDay.map((card) => (
              <li key={card.id}>
                <time dateTime={card.published.iso}>{clock(card.published)}</time>
                <Link className="title" href={card.address} aria-label={card.title}>
                  <Title clauses={card.clauses} />
                </Link>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
