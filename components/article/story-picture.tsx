import type { ArticleCard } from '../../lib/article/article'
import { Picture } from '../ui/picture'

export type StoryKind = 'lead' | 'large' | 'small' | 'line' | 'bare' | 'columnist'

const SIZES: Record<StoryKind, string> = {
  lead: '(min-width: 80rem) 39rem, (min-width: 69rem) 50vw, 100vw',
  large: '(min-width: 69rem) 45rem, 100vw',
  small: '(min-width: 69rem) 18rem, (min-width: 40rem) 46vw, 100vw',
  line: '(min-width: 40rem) 13rem, 7rem',
  bare: '',
  columnist: '',
}

interface Props {
  card: ArticleCard
  kind: StoryKind
  first: boolean
  priority?: boolean
  sizes?: string
}

const hasPlace = (kind: StoryKind) => kind !== 'bare' && kind !== 'columnist'

/** Whether a card of this kind shows a photograph. The page's layout is told by a class: what has not arrived yet moves nothing when it does. */
export const isPictured = (card: ArticleCard, kind: StoryKind): boolean => hasPlace(kind) && card.picture !== null

/** The picture of a card, or, where there is none, the first sentence set in its place: no picture is a design, not a gap. */
export function StoryPicture({ card, kind, first, priority, sizes }: Props) {
  if (!hasPlace(kind)) return null
  if (card.picture) {
    const standard = first ? '(min-width: 69rem) 22rem, 100vw' : SIZES[kind]
    return (
      <div className="story-picture">
        <Picture picture={card.picture} sizes={sizes ?? standard} priority={priority} />
      </div>
    )
  }
  if (kind === 'line' || !card.opening) return null
  return (
    <p className="story-opening">
      <span>{card.opening}</span>
    </p>
  )
}
