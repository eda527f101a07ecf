import type { ArticleCard } from '../../lib/article/article'
import type { SectionLine } from '../../lib/section/section'
import { Link } from '../ui/link'
import { Title } from '../ui/title'
import { cardTime } from './card-time'

export interface StripContent {
  section: SectionLine
  cards: readonly ArticleCard[]
}

/** Up to four bulletins side by side under the lead, headed by their section's name. */
export function Strip({ section, cards, today }: StripContent & { today?: string }) {
  const shown = cards.slice(0, 4)
  if (shown.length === 0) return null
  return (
    <section className="strip ruled" data-count={shown.length} aria-label={section.name}>
      <h2>
        <Link href={section.address}>{section.name}</Link>
      </h2>
      {shown.map((card) => (
        <Link key={card.id} className="title" href={card.address} aria-label={`${cardTime(card, today)} ${card.title}`}>
          <time dateTime={card.published.iso}>{cardTime(card, today)}</time>
          <Title clauses={card.clauses} />
        </Link>
      ))}
    </section>
  )
}
