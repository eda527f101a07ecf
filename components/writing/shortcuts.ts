import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isComposingKey } from './composition'

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
      new Plugin({
        // ProseMirror itself keeps still while composing; this is for keys that a browser says belong to an input method all the same.
        props: { handleKeyDown: (_view, event) => isComposingKey(event) && event.key === 'Enter' },
      }),
    ],
  })
