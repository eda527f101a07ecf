import type { ReactNode } from 'react'

interface Props {
  /** The opened article and the feed under it. */
  children: ReactNode
  /** A `<Rail>` beside them, if any. */
  rail?: ReactNode
}

/** The page of an article: the reading column, and a rail beside it where there is room. */
export function ArticleFrame({ children, rail }: Props) {
  return (
    <div className="article-grid">
      <div className="column">{children}</div>
      {rail}
    </div>
  )
}
