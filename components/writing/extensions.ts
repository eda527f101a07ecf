import type { Extensions } from '@tiptap/core'
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions'
import type { Desk } from './editor-parts'
import { figureNode } from './figure-node'
import { pasteExtension } from './paste'
import { pastedPicture } from './pasted-picture'
import { ProofMarks } from './proof-marks'
import { bodyNodes } from './schema'
import { shortcuts } from './shortcuts'
import { type SlashMenu, slashExtension } from './slash-menu'
import { uploadPlacesExtension } from './upload-places'
import type { Uploads } from './uploads'

/** All parts of one editor. */
export function extensionsFor(desk: Desk, uploads: Uploads, menu: SlashMenu, onLink: () => void): Extensions {
  return [
    ...bodyNodes,
    figureNode(desk),
    pastedPicture(uploads),
    pasteExtension(desk, uploads),
    uploadPlacesExtension((id) => uploads.gone(id)),
    slashExtension(menu),
    shortcuts(onLink),
    ProofMarks,
    UndoRedo,
    Gapcursor,
    Dropcursor.configure({ color: false, class: 'drop-line' }),
    // There is always a line to write on after a picture.
    TrailingNode,
  ]
}
