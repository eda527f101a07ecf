import type { AuthorLine } from '../../lib/author/author'
import type { SectionLine } from '../../lib/section/section'
import { Columnist } from '../author/columnist'
import { Link } from '../ui/link'
import { withoutStars } from './without-stars'

interface Props {
  /** With what the section says under every article, if anything. */
  section: SectionLine & { description: string; disclaimer?: string | null }
  /** Pen names that write here. */
  authors?: readonly AuthorLine[]
}

/** Head of a section's page. */
export function SectionIntro({ section, authors = [] }: Props) {
  return (
    <header className="list-intro" data-accent={section.accent}>
      <h1>{section.name}</h1>
      {section.description && <p className="description">{section.description}</p>}
      {section.disclaimer && <p className="ground">{withoutStars(section.disclaimer)}</p>}
      {authors.length > 0 && (
        <ul className="columnists">
          {authors.map((author) => (
            <li key={author.slug}>
              <Link className="columnist" href={author.address}>
                <Columnist author={author} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}
