import type { DeskLine } from '../../lib/article/article'
import { Link } from '../ui/link'

interface Props {
  title: string
  articles: readonly DeskLine[]
  /** What is said when there are none. */
  empty: string
  /** Address of the whole list. */
  all?: string
  /** True for what has gone wrong. */
  late?: boolean
}

/** Articles in one state, on the desk of whoever works on them. */
export function DeskList({ title, articles, empty, all, late = false }: Props) {
  const id = `desk-${title}`
  return (
    <section className="desk-list" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {all && articles.length > 0 && (
          <Link className="plain" href={all} aria-label={`全部：${title}`}>
            全部
          </Link>
        )}
      </header>
      {articles.length === 0 && <p className="desk-empty">{empty}</p>}
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <Link href={article.href}>{article.title}</Link>
            {article.note && <span className={late ? 'late' : 'desk-note'}>{article.note}</span>}
            <small>
              {article.section} · {article.author} · <time dateTime={article.at.iso}>{article.at.text}</time>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
