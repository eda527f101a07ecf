import type { Block, Body, Inline, ListItem } from './body'

const textOf = (content: readonly Inline[] = []) => content.map((node) => (node.type === 'text' ? node.text : '\n')).join('')

function inside(node: Block | ListItem): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [textOf(node.content)]
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'listItem':
      return node.content.flatMap(inside)
    default:
      return []
  }
}

/**
 * The texts of all text blocks (paragraphs, headings, those in lists and quotations) in the order of the document, a line break in
 * them as `\n`. What checks a text and what marks it in the editor mean the same place by an index in this list and an offset in it.
 */
export function textBlocks(body: Body): string[] {
  return body.content.flatMap(inside)
}
