import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { rangeIn } from './positions'

export interface ProofMark {
  block: number
  from: number
  to: number
  /** Its number in the list beside the text. */
  n: number
}

const key = new PluginKey<DecorationSet>('proofMarks')

function drawn(doc: Node, marks: readonly ProofMark[]): DecorationSet {
  return DecorationSet.create(
    doc,
    marks.flatMap((mark) => {
      const range = rangeIn(doc, mark)
      return range && range.to > range.from ? [Decoration.inline(range.from, range.to, { nodeName: 'mark', 'data-n': String(mark.n) })] : []
    }),
  )
}

/** Wavy lines under what the text check has found; they move with the text until the next check. */
export const ProofMarks = Extension.create({
  name: 'proofMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, set) {
            const marks: readonly ProofMark[] | undefined = tr.getMeta(key)
            return marks ? drawn(tr.doc, marks) : set.map(tr.mapping, tr.doc)
          },
        },
        props: { decorations: (state: EditorState) => key.getState(state) },
      }),
    ]
  },
})

/** Must not be called while composing. */
export function showMarks(view: EditorView, marks: readonly ProofMark[]): void {
  view.dispatch(view.state.tr.setMeta(key, marks).setMeta('addToHistory', false))
}
