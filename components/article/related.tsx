import type { ArticleCard } from '../../lib/article/article'
import { Story } from './story'

interface Props {
  cards: readonly ArticleCard[]
  /** Articles that already stand on the page. */
  hiddenIds: ReadonlySet<number>
}

/** 你或有興趣的文章: up to four articles that are not on the page yet. */
export function Related({ cards, hiddenIds }: Props) {
  const shown = cards.filter(({ id }) => !hiddenIds.has(id)).slice(0, 4)
  if (shown.length === 0) return null
  return (
    <aside className="related" aria-label="你或有興趣的文章">
      <header className="head">
        <h2>你或有興趣的文章</h2>
      </header>
      <div className={`ruled columns-${shown.length}`}>
        {shown.map((card) => (
          <Story key={card.id} card={card} kicker standfirst={false} />
        ))}
      </div>
    </aside>
  )
}
