'use client'

import type { ArticleCard } from '../../lib/article/article'
import { Columnist } from '../author/columnist'
import { Link } from '../ui/link'
import { isLong, Title } from '../ui/title'
import { cardTime, clock } from './card-time'
import { isPictured, type StoryKind, StoryPicture } from './story-picture'

interface Props {
  card: ArticleCard
  kind?: StoryKind
  /** Level of the title's heading. */
  level?: 2 | 3
  /** Shows the section above the title. */
  kicker?: boolean
  standfirst?: boolean
  /** Shows whose opinion it is; off on the author's own pages. */
  byline?: boolean
  /** Calendar day of the page, for a shorter time. */
  today?: string
  /** The hour alone, where the day stands in the margin. */
  hour?: boolean
  /** The first story of a list, set larger. */
  first?: boolean
  /** Fetch the picture at once: the one that a reader sees first. */
  priority?: boolean
  /** How wide the picture stands, where it differs from what the kind suggests. */
  sizes?: string
}

/** A card. Its title's link covers all of it; what links elsewhere lies above. */
export function Story(props: Props) {
  const { card, kind = 'small', level = 3, kicker = false, standfirst = true, byline = true, today, hour = false, first = false } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  const classes = [
    'story',
    kind === 'small' || kind === 'bare' || kind === 'columnist' ? '' : kind,
    card.opinion ? 'opinion' : '',
    isPictured(card, kind) ? 'pictured' : '',
    first ? 'first' : '',
  ]
  const picture = <StoryPicture card={card} kind={kind} priority={props.priority} sizes={props.sizes} first={first} />
  // In the columns a picture heads its story; the lead and the lines begin with their title.
  const below = kind === 'lead' || kind === 'line'
  return (
    <article className={classes.filter(Boolean).join(' ')}>
      {!below && picture}
      {kind === 'columnist' && (
        <p className="columnist">
          <Columnist author={card.author} />
        </p>
      )}
      {(kicker || kind === 'lead') && (
        <p className="kicker">
          <Link href={card.section.address}>{card.section.name}</Link>
        </p>
      )}
      <Heading className={isLong(card.title) ? 'story-title title long' : 'story-title title'}>
        <Link href={card.address} aria-label={card.title}>
          <Title clauses={card.clauses} />
        </Link>
      </Heading>
      {below && picture}
      {standfirst && card.summary && <p className="standfirst">{card.summary}</p>}
      <p className="dateline">
        {card.opinion && byline && kind !== 'columnist' && <b>{card.author.name}</b>}
        <time dateTime={card.published.iso}>{hour ? clock(card.published) : cardTime(card, today)}</time>
      </p>
    </article>
  )
}
