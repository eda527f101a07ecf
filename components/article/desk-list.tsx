import type { DeskLine } from '../../lib/article/article'

interface Props {
  title: string
  articles: readonly DeskLine[]
  /** What is said when there are none. */
  empty: string
}

/** Articles in one state, on the desk of whoever works on them. */
export function DeskList({ title, articles, empty }: Props) {
  const id = `desk-${title}`
  return (
    <section className="desk-list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {articles.length === 0 && <p className="desk-empty">{empty}</p>}
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            {article.address ? <a href={article.address}>{article.title}</a> : <span>{article.title}</span>}
            <small>
              {article.section} · {article.author} · <time dateTime={article.at.iso}>{article.at.text}</time>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
