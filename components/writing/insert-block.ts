import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { gapAt } from './positions'

/** An empty line of the article itself, not of a list or a quotation. */
export const onEmptyLine = ({ selection: { $from, empty } }: Transaction) =>
  empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0

/** Puts a block where the caret is: instead of an empty line or a chosen block of the same kind, otherwise after the block it is in. */
export function insertBlock(view: EditorView, node: Node): void {
  const { tr } = view.state
  const { selection } = tr
  const { $from } = selection
  if (selection instanceof NodeSelection && selection.node.type === node.type) tr.replaceSelectionWith(node)
  else if (onEmptyLine(tr)) tr.replaceWith($from.before(), $from.after(), node)
  else tr.insert(gapAt(tr.doc, selection.to), node)
  view.dispatch(tr.scrollIntoView())
}
