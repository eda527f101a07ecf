import type { ReactNode } from 'react'

interface Props {
  /** What kind of list it is, e.g. 標籤. */
  kicker?: string
  title: string
  children?: ReactNode
}

/** Head of a list that belongs to no section and no author: a tag, a month. */
export function ListIntro({ kicker, title, children }: Props) {
  return (
    <header className="list-intro">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  )
}
