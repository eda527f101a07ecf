import type { Hit } from '../../lib/search/search'
import { Link } from '../ui/link'
import { Marked } from './marked'

/** What was found, in the order of how well it answers. */
export function SearchHits({ hits }: { hits: readonly Hit[] }) {
  return (
    <ol className="hits">
      {hits.map(({ card, title, extract, author, tags }) => (
        <li key={card.id}>
          <article className="hit">
            <h2 className="story-title">
              <Link href={card.address}>
                <Marked pieces={title} />
              </Link>
            </h2>
            {extract.length > 0 && (
              <p className="extract">
                <Marked pieces={extract} />
              </p>
            )}
            <p className="dateline">
              <time dateTime={card.published.iso}>{card.published.text}</time>
              <span>{card.section.name}</span>
              <span>{author.length > 0 ? <Marked pieces={author} /> : card.author.name}</span>
              {tags.map(({ address, name }) => (
                <span key={address}>
                  標籤：
                  <Marked pieces={name} />
                </span>
              ))}
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
