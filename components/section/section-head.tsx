import type { SectionLine } from '../../lib/section/section'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { withoutStars } from './without-stars'

/** Head over a section's stories on the front page. */
export function SectionHead({ section, disclaimer }: { section: SectionLine; disclaimer: string | null }) {
  return (
    <header className="head" data-accent={section.accent}>
      <h2>{section.name}</h2>
      {disclaimer && <p>{withoutStars(disclaimer)}</p>}
      <Link className="more" href={section.address} aria-label={`更多${section.name}`}>
        更多 <Icon name="onward" />
      </Link>
    </header>
  )
}
