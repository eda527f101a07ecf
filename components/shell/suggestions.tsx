import type { ArticleCard } from '../../lib/article/article'
import { Story } from '../article/story'

/** What can be read instead, under a notice. */
export function Suggestions({ cards }: { cards: readonly ArticleCard[] }) {
  if (cards.length === 0) return null
  return (
    <section className="notice-suggestions" aria-label="最新文章">
      <header className="head">
        <h2>最新文章</h2>
      </header>
      <div className={`ruled columns-${Math.min(cards.length, 4)}`}>
        {cards.slice(0, 4).map((card) => (
          <Story key={card.id} card={card} />
        ))}
      </div>
    </section>
  )
}
