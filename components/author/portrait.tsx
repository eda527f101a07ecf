import type { CardPicture } from '../../lib/media/media'
import { Picture } from '../ui/picture'
import { Seal } from './seal'

interface Props {
  name: string
  picture: CardPicture | null
}

/** The seal beside an author's name, and where there is one a small picture behind it. The name stands beside both. */
export function Portrait({ name, picture }: Props) {
  if (!picture) return <Seal name={name} />
  return (
    <span className="portrait">
      <Seal name={name} />
      <Picture picture={picture} sizes="6rem" />
    </span>
  )
}
