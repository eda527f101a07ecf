import type { ReactNode } from 'react'
import type { Inline } from '../../lib/article/body'
import { Link, OutLink } from '../ui/link'

type Mark = NonNullable<Extract<Inline, { type: 'text' }>['marks']>[number]

/** The body's schema has refused unsafe addresses when it was stored; whatever is none of these three stays text all the same. */
function Anchor({ href, children }: { href: string; children: ReactNode }) {
  if (/^\/(?![/\\])/.test(href)) return <Link href={href}>{children}</Link>
  if (/^https?:\/\//i.test(href)) return <OutLink href={href}>{children}</OutLink>
  if (/^mailto:/i.test(href)) return <a href={href}>{children}</a>
  return children
}

function Marked({ marks, children }: { marks: readonly Mark[]; children: ReactNode }): ReactNode {
  const [mark, ...rest] = marks
  if (!mark) return children
  const inner = <Marked marks={rest}>{children}</Marked>
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'verbatim':
      return <span translate="no">{inner}</span>
    case 'link':
      return <Anchor href={mark.attrs.href}>{inner}</Anchor>
    default:
      mark satisfies never
      return inner
  }
}

function InlineView({ node }: { node: Inline }) {
  switch (node.type) {
    case 'text':
      return <Marked marks={node.marks ?? []}>{node.text}</Marked>
    case 'hardBreak':
      return <br />
    default:
      node satisfies never
      return null
  }
}

/** Text with its marks. Neighbouring pieces of the same link are rendered as they are stored. */
export function BodyInline({ content = [] }: { content?: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a stored body never changes its order on a page
  return content.map((node, index) => <InlineView key={index} node={node} />)
}
