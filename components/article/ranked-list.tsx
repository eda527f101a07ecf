'use client'

import type { ArticleCard } from '../../lib/article/article'
import { Story } from './story'

/** A list in an order of its own: the rank in the margin. */
export function RankedList({ cards }: { cards: readonly ArticleCard[] }) {
  return (
    <ol className="ranked">
      {cards.map((card, index) => (
        <li key={card.id}>
          <Story card={card} kind="line" level={2} kicker first={index === 0} priority={index === 0} />
        </li>
      ))}
    </ol>
  )
}
