'use client'

import type { HotLine } from '../../lib/view/hot'
import { Link } from '../ui/link'
import { Title } from '../ui/title'
import { HotSpans } from './hot-spans'

interface Props {
  lines: readonly HotLine[]
  /** Slug of the section whose it is. */
  section?: string
}

/** 熱門 in a rail: the titles that were read most in 24 hours, with their rank in the margin. */
export function HotList({ lines, section }: Props) {
  if (lines.length === 0) return null
  const heading = section ? '本欄熱門' : '熱門'
  return (
    <section className="hot" aria-label={heading}>
      <header className="head">
        <h2>{heading}</h2>
        <HotSpans span="day" current="true" section={section} />
      </header>
      <ol>
        {lines.map(({ id, address, title, clauses }) => (
          <li key={id}>
            <Link className="title" href={address} aria-label={title}>
              <Title clauses={clauses} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
