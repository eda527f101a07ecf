import type { ReactNode } from 'react'
import type { ArticleCard } from '../../lib/article/article'
import { Story } from '../article/story'

interface Props {
  /** Set large, e.g. 404. */
  code: string
  title: string
  text: string
  /** Ways out: links and buttons of the class `action`. */
  children?: ReactNode
  suggestions?: readonly ArticleCard[]
}

/** A whole page that says what happened and what can be read instead. */
export function Notice({ code, title, text, children, suggestions = [] }: Props) {
  return (
    <>
      <section className="notice" aria-labelledby="notice-title">
        <p className="notice-code" aria-hidden="true">
          {code}
        </p>
        <h1 id="notice-title">{title}</h1>
        <p className="notice-text">{text}</p>
        {children && <p className="notice-actions">{children}</p>}
      </section>
      {suggestions.length > 0 && (
        <section className="notice-suggestions" aria-label="最新文章">
          <header className="head">
            <h2>最新文章</h2>
          </header>
          <div className={`ruled columns-${Math.min(suggestions.length, 4)}`}>
            {suggestions.slice(0, 4).map((card) => (
              <Story key={card.id} card={card} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}
