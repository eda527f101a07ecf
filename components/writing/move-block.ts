import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Exchanges a top-level block with its neighbour; returns where it stands now, or null at the edge. One step to undo. */
export function moveBlock(view: EditorView, position: number, by: -1 | 1): number | null {
  const { doc, tr } = view.state
  const $position = doc.resolve(position)
  const node = $position.nodeAfter
  const neighbour = by < 0 ? $position.nodeBefore : node && doc.resolve(position + node.nodeSize).nodeAfter
  if (!node || !neighbour) return null
  const to = by < 0 ? position - neighbour.nodeSize : position + neighbour.nodeSize
  tr.delete(position, position + node.nodeSize).insert(to, node)
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView())
  return to
}
