import type { ArticleCard } from '../../lib/article/article'
import type { SectionLine } from '../../lib/section/section'
import { SectionHead } from '../section/section-head'
import { Story } from './story'

export interface FrontRowContent {
  section: SectionLine
  cards: readonly ArticleCard[]
  /** Set where the section binds a disclaimer: its columnists sign with their seals. */
  disclaimer: string | null
}

interface Props extends FrontRowContent {
  /** One large story beside a list, instead of columns; rows take turns. */
  wide: boolean
  /** Calendar day of the page, for shorter times. */
  today?: string
}

const THUMB = '(min-width: 69rem) 18rem, (min-width: 40rem) 46vw, 7rem'

function Stories({ cards, disclaimer, wide, today }: Omit<Props, 'section'>) {
  const [first, ...rest] = cards
  if (!first) return null
  if (disclaimer !== null) {
    return (
      <div className={`ruled columns-${Math.min(cards.length, 4)}`}>
        {cards.slice(0, 4).map((card) => (
          <Story key={card.id} card={card} kind="columnist" today={today} />
        ))}
      </div>
    )
  }
  if (rest.length === 0) {
    return (
      <div className="single">
        <Story card={first} kind="large" today={today} />
      </div>
    )
  }
  if (wide && rest.length > 1) {
    return (
      <div className="feature ruled">
        <Story card={first} kind="large" today={today} />
        <div className="stacked">
          {rest.slice(0, 4).map((card) => (
            <Story key={card.id} card={card} kind="line" today={today} sizes="(min-width: 40rem) 10rem, 7rem" />
          ))}
        </div>
      </div>
    )
  }
  return (
    <div className={`ruled columns-${Math.min(cards.length, 4)}`}>
      {cards.slice(0, 4).map((card, index) => (
        <Story key={card.id} card={card} today={today} sizes={index > 0 ? THUMB : undefined} />
      ))}
    </div>
  )
}

/** A section on the front page, laid out for as many stories as it has. */
export function FrontRow({ section, ...content }: Props) {
  if (content.cards.length === 0) return null
  return (
    <section className="row" aria-label={section.name}>
      <SectionHead section={section} disclaimer={content.disclaimer} />
      <Stories {...content} />
    </section>
  )
}
