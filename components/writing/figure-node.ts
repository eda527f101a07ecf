import { Node } from '@tiptap/core'
import { attribute } from './attribute'
import type { Desk } from './editor-parts'
import { FigureView } from './figure-view'

/** A picture of the media library with its words. It has no text of ProseMirror's inside: the words are attributes. */
export const figureNode = (desk: Desk) =>
  Node.create<object, { views: Set<FigureView> }>({
    name: 'figure',
    group: 'block',
    atom: true,
    draggable: true,
    addStorage: () => ({ views: new Set() }),
    addAttributes: () => ({ media: attribute('media'), alt: attribute('alt'), caption: attribute('caption'), credit: attribute('credit') }),
    parseHTML: () => [
      { tag: 'figure[data-media]', getAttrs: (figure) => /^[0-9a-f]{32}$/.test(figure.getAttribute('data-media') ?? '') && null },
    ],
    renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
    addNodeView() {
      return ({ node, view, getPos }) => {
        const figure: FigureView = new FigureView(node, view, getPos, desk, () => this.storage.views.delete(figure))
        this.storage.views.add(figure)
        return figure
      }
    },
    onUpdate() {
      for (const view of this.storage.views) view.allow(this.editor.isEditable)
    },
  })
