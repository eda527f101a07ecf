'use client'

import type { HotLine } from '../../lib/view/hot'
import { Link } from '../ui/link'
import { Title } from '../ui/title'
import { HotSpans } from './hot-spans'

interface Props {
  lines: readonly HotLine[]
  /** True where it is a section's: the lists behind the links are of the whole site. */
  ofSection?: boolean
}

/** 熱門 in a rail: the titles that were read most in 24 hours, with their rank in the margin. */
export function HotList({ lines, ofSection = false }: Props) {
  if (lines.length === 0) return null
  const heading = ofSection ? '本欄熱門' : '熱門'
  return (
    <section className="hot" aria-label={heading}>
      <header className="head">
        <h2>{heading}</h2>
        {ofSection ? <p>24小時</p> : <HotSpans span="day" current="true" />}
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
