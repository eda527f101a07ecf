import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isComposingKey } from '../ui/composing-key'
import type { Desk } from './editor-parts'
import { INSERTS, type Insert } from './inserts'

/** What the list beside the caret shows. */
export interface SlashState {
  items: readonly Insert[]
  chosen: number
  /** Where the slash stands in the document. */
  from: number
}

/** Names are found by their characters and by Latin words for those who do not want to leave the Latin keyboard. */
const matching = (query: string) =>
  INSERTS.filter(({ name, words }) => name.includes(query) || words.some((word) => word.startsWith(query.toLowerCase())))

/** The list that a slash at the start of an empty line opens. React draws it, the keys are answered here. */
export class SlashMenu {
  #state: SlashState | null = null
  /** The slash that Escape was pressed for. */
  #dismissed: number | null = null
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly desk: Desk,
    private readonly run: (insert: Insert) => void,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly state = () => this.#state

  /** Looks at the text before the caret. Composing changes nothing; the text is read again when it is over. */
  read(view: EditorView): void {
    if (this.desk.composition.active || view.composing) return
    const { $from, empty } = view.state.selection
    const line = $from.parent.type.name === 'paragraph' ? $from.parent.textBetween(0, $from.parentOffset, '', '\ufffc') : ''
    const query = /^[/／]([^\s/／]{0,12})$/.exec(line)?.[1]
    const from = $from.start()
    if (query === undefined || !empty || !view.editable || !view.hasFocus()) {
      this.#dismissed = null
      this.#set(null)
    } else if (this.#dismissed !== from) {
      const items = matching(query)
      this.#set(items.length > 0 ? { items, chosen: 0, from } : null)
    }
  }

  key(view: EditorView, event: KeyboardEvent): boolean {
    const state = this.#state
    if (!state || isComposingKey(event) || this.desk.composition.active) return false
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) this.#set({ ...state, chosen: (state.chosen + by + state.items.length) % state.items.length })
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(view, state.chosen)
    else if (event.key === 'Escape') {
      this.#dismissed = state.from
      this.#set(null)
    } else return false
    return true
  }

  /** The slash and what follows it go, then the chosen thing comes. */
  choose(view: EditorView, index: number): void {
    const insert = this.#state?.items[index]
    if (!insert) return
    this.#set(null)
    const { $from } = view.state.selection
    view.dispatch(view.state.tr.delete($from.start(), $from.pos))
    view.focus()
    this.run(insert)
  }

  #set(state: SlashState | null): void {
    if (state === this.#state) return
    const same = state && this.#state && state.from === this.#state.from && state.items.length === this.#state.items.length
    if (same && state.items.every((item, index) => item === this.#state?.items[index]) && state.chosen === this.#state?.chosen) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const slashExtension = (menu: SlashMenu) =>
  Extension.create({
    name: 'slashMenu',
    priority: 1_000,
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: { handleKeyDown: (view, event) => menu.key(view, event) },
          view: () => ({
            update: (view, before) =>
              before.selection.eq(view.state.selection) && before.doc.eq(view.state.doc) ? undefined : menu.read(view),
          }),
        }),
      ]
    },
  })
