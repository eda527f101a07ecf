import { Extension } from '@tiptap/core'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { embedFrom } from '../../lib/article/embeds'
import { cleanPastedHtml, countPictures } from './clean-paste'
import type { Desk } from './editor-parts'
import { insertBlock, onEmptyLine } from './insert-block'
import type { Uploads } from './uploads'

/** Every line is a paragraph; indents that imitate one are not needed. */
function slice(text: string, schema: Schema): Slice {
  const paragraphs = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[\s\u3000]+|\s+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => schema.nodes.paragraph?.create(null, schema.text(line)) ?? schema.text(line))
  return new Slice(Fragment.from(paragraphs), 1, 1)
}

/**
 * Files of a paste or drop. Word and others send a picture of the text along with the text: the file counts only when there is
 * nothing to read.
 */
function filesOf(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])]
  const html = data?.getData('text/html') ?? ''
  const words = new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
  return words.trim() === '' ? files : []
}

function takeFiles(view: EditorView, event: ClipboardEvent | DragEvent, data: DataTransfer | null, uploads: Uploads, at: number): boolean {
  const files = filesOf(data)
  if (!view.editable || files.length === 0) return false
  event.preventDefault()
  uploads.addFiles(view, files, at)
  return true
}

/** What comes from the clipboard or is dropped from elsewhere. */
export const pasteExtension = (desk: Desk, uploads: Uploads) =>
  Extension.create({
    name: 'cleanPaste',
    priority: 1_000,
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              paste: (view, event) => takeFiles(view, event, event.clipboardData, uploads, view.state.selection.to),
              drop(view, event) {
                if (view.dragging) return false
                const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
                return takeFiles(view, event, event.dataTransfer, uploads, at?.pos ?? view.state.doc.content.size)
              },
            },
            transformPastedHTML(html) {
              const refused = countPictures(html)
              if (refused > 0) desk.notice(`有${refused}張圖片來自其他網站，未能貼上，請先下載再上載。`)
              return cleanPastedHtml(html)
            },
            clipboardTextParser: (text, _context, _plain, view) => slice(text, view.state.schema),
            handlePaste(view, event) {
              const embed = embedFrom(event.clipboardData?.getData('text/plain') ?? '')
              const node = embed && onEmptyLine(view.state.tr) && view.state.schema.nodes.embed?.create(embed)
              if (!node) return false
              insertBlock(view, node)
              return true
            },
          },
        }),
      ]
    },
  })
