import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { Body } from '../../lib/article/body'
import { rangeIn } from './positions'

/** A range in a text block's text: `block` is an index of `textBlocks()`, the others are UTF-16 offsets. */
export interface TextRange {
  block: number
  from: number
  to: number
}

/** A document of the editor is never without a block. */
export const contentOf = (body: Body) => (body.content.length > 0 ? body : { type: 'doc', content: [{ type: 'paragraph' }] })

/** Replaces everything, in one step that can be undone. */
export function setBody({ view, schema }: Editor, body: Body): void {
  const doc = schema.nodeFromJSON(contentOf(body))
  const { tr } = view.state
  view.dispatch(closeHistory(tr.replaceWith(0, tr.doc.content.size, doc.content)))
}

/** A text, and what should stand there instead of it. */
export interface TextEdit extends TextRange {
  found: string
  text: string
}

/**
 * Replaces texts, in one step that can be undone. Where another text has come to stand meanwhile, as when a word was composed before
 * it, nothing is replaced: the next check finds the fault at its new place.
 */
export function replaceTexts({ view }: Editor, edits: readonly TextEdit[]): void {
  const { tr, doc, schema } = view.state
  const found = edits.flatMap((edit) => {
    const range = rangeIn(doc, edit)
    return range && doc.textBetween(range.from, range.to, '', '\n') === edit.found ? [{ ...range, text: edit.text }] : []
  })
  // From the end, so that a replacement moves nothing that is still to come.
  for (const { from, to, text } of found.sort((a, b) => b.from - a.from)) {
    const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? []
    if (text) tr.replaceWith(from, to, schema.text(text, marks))
    else tr.delete(from, to)
  }
  if (tr.docChanged) view.dispatch(closeHistory(tr))
}

/** Selects a range and brings it into view. */
export function reveal({ view }: Editor, range: TextRange): void {
  const place = rangeIn(view.state.doc, range)
  if (!place) return
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)).scrollIntoView())
  view.focus()
  const { node } = view.domAtPos(place.from)
  const element = node instanceof Element ? node : node.parentElement
  // The bars at the top lie over the text: the middle of the window is always free.
  element?.scrollIntoView({ block: 'center' })
}
