import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { gapAt } from './positions'

/** An empty line of the article itself, not of a list or a quotation. */
export const onEmptyLine = ({ selection: { $from, empty } }: Transaction) =>
  empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0

/**
 * Puts a block where the caret is: instead of an empty line or a chosen block of the same kind, otherwise after the block it is in.
 * The caret goes on after it, so that what is put in next does not replace it.
 */
export function insertBlock(view: EditorView, node: Node): void {
  const { tr, schema } = view.state
  const { selection } = tr
  const { $from } = selection
  let start = gapAt(tr.doc, selection.to)
  if (selection instanceof NodeSelection && selection.node.type === node.type) {
    start = selection.from
    tr.replaceWith(start, selection.to, node)
  } else if (onEmptyLine(tr)) {
    start = $from.before()
    tr.replaceWith(start, $from.after(), node)
  } else tr.insert(start, node)
  const end = start + node.nodeSize
  const line = tr.doc.resolve(end).nodeAfter ? null : schema.nodes.paragraph?.create()
  if (line) tr.insert(end, line)
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView())
}
