import type { JSONContent } from '@tiptap/core'
import type { Block, Body, Inline, ListItem } from '../../lib/article/body'
import { EMBED_PROVIDERS, isOnPlatform } from '../../lib/article/embed-hosts'
import { isSafeHref } from '../../lib/article/safe-href'

type Mark = NonNullable<Extract<Inline, { type: 'text' }>['marks']>[number]
/** What may stand in a list item or a quotation. */
type Inner = ListItem['content'][number]

const HREF_LIMIT = 2_048
const WORDS_LIMIT = 1_000

const words = (value: unknown) => (typeof value === 'string' ? value.slice(0, WORDS_LIMIT) : '')

function marksOf(node: JSONContent): Mark[] {
  const kept = new Map<string, Mark>()
  for (const { type, attrs } of node.marks ?? []) {
    if (type === 'bold' || type === 'italic' || type === 'verbatim') kept.set(type, { type })
    const href: unknown = attrs?.href
    if (type === 'link' && typeof href === 'string' && href.length <= HREF_LIMIT && isSafeHref(href))
      kept.set(type, { type, attrs: { href } })
  }
  return [...kept.values()]
}

function inline(nodes: readonly JSONContent[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (node.type !== 'text' || !node.text) return []
    const marks = marksOf(node)
    return [{ type: 'text', text: node.text, ...(marks.length > 0 ? { marks } : {}) }]
  })
}

function paragraph(node: JSONContent): Extract<Block, { type: 'paragraph' }> {
  const content = inline(node.content)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

function items(node: JSONContent): ListItem[] {
  return (node.content ?? []).flatMap((item) => {
    const content = inner(item)
    return content.length > 0 ? [{ type: 'listItem', content }] : []
  })
}

function list(node: JSONContent): Inner[] {
  const content = items(node)
  if (content.length === 0) return []
  if (node.type === 'bulletList') return [{ type: 'bulletList', content }]
  const start: unknown = node.attrs?.start
  const counted = Number.isInteger(start) && Number(start) >= 0 && Number(start) <= 9_999 && start !== 1
  return [{ type: 'orderedList', ...(counted ? { attrs: { start: Number(start) } } : {}), content }]
}

/** Anything else that has text inside a list or a quotation keeps its text. */
function inner(node: JSONContent): Inner[] {
  return (node.content ?? []).flatMap((child): Inner[] => {
    if (child.type === 'bulletList' || child.type === 'orderedList') return list(child)
    if (child.type === 'paragraph' || child.content?.some(({ type }) => type === 'text')) return [paragraph(child)]
    return inner(child)
  })
}

function block(node: JSONContent): Block[] {
  const { attrs = {} } = node
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node)]
    case 'heading': {
      const content = inline(node.content)
      return content.length > 0 ? [{ type: 'heading', attrs: { level: attrs.level === 3 ? 3 : 2 }, content }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return list(node)
    case 'blockquote': {
      const content = inner(node)
      return content.length > 0 ? [{ type: 'blockquote', content }] : []
    }
    case 'figure':
      if (!/^[0-9a-f]{32}$/.test(String(attrs.media))) return []
      return [
        {
          type: 'figure',
          attrs: { media: attrs.media, alt: words(attrs.alt), caption: words(attrs.caption), credit: words(attrs.credit) },
        },
      ]
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    case 'embed': {
      const provider = EMBED_PROVIDERS.find((each) => each === attrs.provider)
      const url = String(attrs.url)
      return provider && isOnPlatform(provider, url) ? [{ type: 'embed', attrs: { provider, url, title: words(attrs.title) } }] : []
    }
    default:
      return []
  }
}

const isEmpty = (last: Block | undefined) => last?.type === 'paragraph' && !last.content

/**
 * What the editor holds as a body that lib/article/body.ts takes: nothing that its schema does not name, no empty headings, and not
 * the empty lines at the end that are there to write on. A body without anything is one empty paragraph.
 */
export function toBody(doc: JSONContent): Body {
  const content = (doc.content ?? []).flatMap(block)
  while (content.length > 1 && isEmpty(content.at(-1))) content.pop()
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
