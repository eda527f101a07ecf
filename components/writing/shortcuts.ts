import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { isComposingKey } from '../ui/composing-key'

/**
 * A composed word is a step of its own to undo, however fast it followed what was typed before. A transaction is seen here before it
 * is applied, and nothing has to be dispatched while an input method is at work.
 */
function wordsAreSteps(): Plugin {
  let last: unknown
  return new Plugin({
    filterTransaction(tr) {
      const word: unknown = tr.getMeta('composition')
      if (word !== undefined && word !== last) closeHistory(tr)
      last = word ?? last
      return true
    },
  })
}

/** Shortcuts that the nodes do not bring along. */
export const shortcuts = (onLink: () => void) =>
  Extension.create({
    name: 'shortcuts',
    priority: 2_000,
    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        onLink()
        return true
      },
    }),
    addProseMirrorPlugins: () => [
      wordsAreSteps(),
      new Plugin({
        // ProseMirror itself keeps still while composing; this is for keys that a browser says belong to an input method all the same.
        props: { handleKeyDown: (_view, event) => isComposingKey(event) && event.key === 'Enter' },
      }),
    ],
  })
