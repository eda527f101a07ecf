import type { ReactNode } from 'react'

interface Props {
  /** Set large, e.g. 404. */
  code: string
  title: string
  text: string
  /** Ways out: links and buttons of the class `action`. */
  children?: ReactNode
}

/** A whole page that says what happened. */
export function Notice({ code, title, text, children }: Props) {
  return (
    <section className="notice" aria-labelledby="notice-title">
      <p className="notice-code" aria-hidden="true">
        {code}
      </p>
      <h1 id="notice-title">{title}</h1>
      <p className="notice-text">{text}</p>
      {children && <p className="notice-actions">{children}</p>}
    </section>
  )
}
