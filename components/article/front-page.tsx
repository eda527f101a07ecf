'use client'

import type { ReactNode } from 'react'
import type { ArticleCard } from '../../lib/article/article'
import { FrontEmpty } from './front-empty'
import { FrontRow, type FrontRowContent } from './front-row'
import { LatestList } from './latest-list'
import { Story } from './story'
import { Strip, type StripContent } from './strip'

interface Props {
  lead: ArticleCard | null
  /** The left column: at most three are shown, the first with its picture. */
  side: readonly ArticleCard[]
  /** The right column: titles alone, at most eight. */
  latest: readonly ArticleCard[]
  /** Bulletins of one section under the lead: at most four are shown. */
  strip: StripContent | null
  /** Sections in their order; one without cards does not stand. */
  rows: readonly FrontRowContent[]
  /** Calendar day of the page, e.g. 2026-11-23, for shorter times. */
  today?: string
  /** Ways on while there is no article at all, in place of the one to the studio. */
  children?: ReactNode
}

function Side({ cards, today }: { cards: readonly ArticleCard[]; today?: string }) {
  return (
    <div className="stacked">
      {cards.slice(0, 3).map((card, index) => (
        <Story
          key={card.id}
          card={card}
          kind={index === 0 ? 'large' : 'bare'}
          level={2}
          kicker
          standfirst={index < 2}
          today={today}
          sizes="(min-width: 69rem) 17.5rem, (min-width: 40rem) 46vw, 100vw"
        />
      ))}
    </div>
  )
}

/** The front page with as much as there is: a column or a row without articles does not stand. The page brings its h1. */
export function FrontPage({ lead, side, latest, strip, rows, today, children }: Props) {
  const columns = 1 + Number(side.length > 0) + Number(latest.length > 0)
  const filled = rows.filter(({ cards }) => cards.length > 0)
  const news = filled.filter(({ disclaimer }) => disclaimer === null)
  return (
    <>
      {lead ? (
        <div className="front-grid ruled" data-columns={columns}>
          {side.length > 0 && <Side cards={side} today={today} />}
          <Story card={lead} kind="lead" level={2} today={today} priority />
          <LatestList cards={latest.slice(0, 8)} today={today} />
        </div>
      ) : (
        <FrontEmpty>{children}</FrontEmpty>
      )}
      {strip && <Strip {...strip} today={today} />}
      {filled.map((row) => (
        <FrontRow key={row.section.slug} {...row} wide={news.indexOf(row) % 2 === 1} today={today} />
      ))}
    </>
  )
}
