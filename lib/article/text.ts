import type { Body } from './body'

interface Node {
  type: string
  text?: string
  content?: readonly Node[]
  marks?: readonly ({ type: 'bold' | 'italic' | 'verbatim' } | { type: 'link'; attrs: { href: string } })[]
}

/** The words of a body, a line per block; captions are not running text and stay out. */
export function plainText(body: Body): string {
  const walk = (node: Node): string => {
    if (node.type === 'text') return node.text ?? ''
    if (node.type === 'hardBreak') return '\n'
    const inner = (node.content ?? []).map(walk)
    return node.type === 'paragraph' || node.type === 'heading' ? inner.join('') : inner.join('\n')
  }
  return body.content.map(walk).filter(Boolean).join('\n')
}

/** Hashes of the pictures a body shows, in order, each once. */
export function pictureHashes(body: Body): string[] {
  return [...new Set(body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.media] : [])))]
}

/** Whether a body says or shows anything. */
export function hasWords(body: Body): boolean {
  return plainText(body).trim() !== '' || body.content.some((block) => block.type === 'figure' || block.type === 'embed')
}

/** Addresses on other sites that a body links to, each once, in order. */
export function outsideLinks(body: Body): string[] {
  const found = new Set<string>()
  const walk = (node: Node): void => {
    for (const mark of node.marks ?? []) if (mark.type === 'link' && /^https?:/i.test(mark.attrs.href)) found.add(mark.attrs.href)
    for (const child of node.content ?? []) walk(child)
  }
  for (const block of body.content) walk(block)
  return [...found]
}
