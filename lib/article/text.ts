import type { Body } from './body'

interface Node {
  type: string
  text?: string
  content?: readonly Node[]
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
