import type { AuthorView } from '../../lib/author/author'
import { Portrait } from './portrait'

/** Head of an author's page. */
export function AuthorIntro({ author }: { author: AuthorView }) {
  return (
    <header className="list-intro author-intro">
      <Portrait name={author.name} picture={author.picture} />
      <div>
        {author.line && <p className="kicker">{author.line}</p>}
        <h1>{author.name}</h1>
        {author.biography && <p className="description">{author.biography}</p>}
      </div>
    </header>
  )
}
