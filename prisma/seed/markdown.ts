import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Block, Inline, ListItem } from '../../lib/article/body'

/** A picture of the demo newsroom that is already in the media library. */
export interface LoadedPicture {
  id: number
  hash: string
  alt: string
}

type Paragraph = Extract<Block, { type: 'paragraph' }>
type Marks = Extract<Inline, { type: 'text' }>['marks']

function inline(nodes: readonly PhrasingContent[], marks: NonNullable<Marks> = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        // A line break in the source is not one in Chinese text, where no space separates the lines.
        return [{ type: 'text', text: node.value.replace(/\n/g, ''), ...(marks.length > 0 ? { marks } : {}) }]
      case 'strong':
        return inline(node.children, [...marks, { type: 'bold' }])
      case 'emphasis':
        return inline(node.children, [...marks, { type: 'italic' }])
      case 'link':
        return inline(node.children, [...marks, { type: 'link', attrs: { href: node.url } }])
      case 'break':
        return [{ type: 'hardBreak' }]
      default:
        throw new Error(`demo articles do not use ${node.type} in running text`)
    }
  })
}

function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', content: inline(children) }
}

/** Turns the Markdown of a demo article into a body. `![alt](picture "caption")` alone in a paragraph is a figure. */
export function bodyFromMarkdown(
  markdown: string,
  picture: (name: string) => LoadedPicture,
  credit: string,
): { type: 'doc'; content: Block[] } {
  const block = (node: RootContent): Block => {
    switch (node.type) {
      case 'paragraph': {
        const [only] = node.children
        if (only?.type !== 'image') return paragraph(node.children)
        const { hash, alt } = picture(only.url)
        return { type: 'figure', attrs: { media: hash, alt: only.alt || alt, caption: only.title ?? '', credit } }
      }
      case 'heading':
        return { type: 'heading', attrs: { level: node.depth <= 2 ? 2 : 3 }, content: inline(node.children) }
      case 'blockquote':
        return {
          type: 'blockquote',
          content: node.children.flatMap((child) => (child.type === 'paragraph' ? [paragraph(child.children)] : [])),
        }
      case 'list': {
        const items = node.children.map(
          ({ children }): ListItem => ({
            type: 'listItem',
            content: children.flatMap((child) => (child.type === 'paragraph' ? [paragraph(child.children)] : [])),
          }),
        )
        return node.ordered
          ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content: items }
          : { type: 'bulletList', content: items }
      }
      case 'thematicBreak':
        return { type: 'horizontalRule' }
      default:
        throw new Error(`demo articles do not use ${node.type}`)
    }
  }
  return { type: 'doc', content: fromMarkdown(markdown).children.map(block) }
}
