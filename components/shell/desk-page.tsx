import type { ReactNode } from 'react'

interface Props {
  title: string
  /** What stands beside the title: the way to make a new one, above all. */
  acts?: ReactNode
  children: ReactNode
}

/** A page of the studio that is a list or a form. */
export function DeskPage({ title, acts, children }: Props) {
  return (
    <main id="main" className="list-page" tabIndex={-1}>
      <header className="list-head">
        <h1>{title}</h1>
        {acts}
      </header>
      {children}
    </main>
  )
}
