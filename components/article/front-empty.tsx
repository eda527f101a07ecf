import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

/** The front page before the first article: it says so, and leads to the desk where one can be written. */
export function FrontEmpty({ children }: { children?: ReactNode }) {
  return (
    <section className="notice front-empty" aria-labelledby="front-empty">
      <h2 id="front-empty">第一篇文章，快將見報</h2>
      <p className="notice-text">這裏還沒有文章。第一篇發佈之後，就會在這裏出現。</p>
      <p className="notice-actions">
        {children ?? (
          <Link href="/studio">
            前往編輯台 <Icon name="onward" />
          </Link>
        )}
      </p>
    </section>
  )
}
