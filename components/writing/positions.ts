import type { Node } from '@tiptap/pm/model'

/** Where each text block's text begins, in the order and with the indices of `textBlocks()` of what toBody() returns. */
export function blockStarts(doc: Node): { start: number; node: Node }[] {
  const blocks: { start: number; node: Node }[] = []
  doc.descendants((node, position) => {
    // toBody() leaves out empty headings.
    if (node.isTextblock && !(node.type.name === 'heading' && node.content.size === 0)) blocks.push({ start: position + 1, node })
    return !node.isTextblock
  })
  return blocks
}

/** A range of a text block in the document; null when the text is not that long any more. Line breaks count one in both. */
export function rangeIn(doc: Node, { block, from, to }: { block: number; from: number; to: number }): { from: number; to: number } | null {
  const found = blockStarts(doc)[block]
  if (!found || from < 0 || to < from || to > found.node.content.size) return null
  return { from: found.start + from, to: found.start + to }
}

/** The nearest place between two top-level blocks, where a picture may stand: before an empty block or its start, else after it. */
export function gapAt(doc: Node, position: number): number {
  const $position = doc.resolve(Math.max(0, Math.min(position, doc.content.size)))
  if ($position.depth === 0) return $position.pos
  const atStart = $position.pos === $position.start(1) && $position.depth === 1
  return atStart ? $position.before(1) : $position.after(1)
}
