import { Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { el } from './element'
import type { Incoming, Uploads } from './uploads'

const NAME = '貼上的圖片'
const UNREADABLE = '貼上的圖片未能讀取，請先存成檔案再上載。'

/** The policy of the page lets no script fetch such addresses, so they are decoded here. */
function decode(address: string): File {
  const [, type = '', base64 = '', data = ''] = /^data:(image\/[\w.+-]+)?[^,]*?(;base64)?,(.*)$/s.exec(address) ?? []
  if (!type) throw new Error(UNREADABLE)
  const text = base64 ? atob(data.replace(/\s/g, '')) : decodeURIComponent(data)
  return new File([Uint8Array.from(text, (character) => character.charCodeAt(0))], NAME, { type })
}

async function redraw(address: string): Promise<File> {
  const image = el('img', { src: address })
  await image.decode()
  const canvas = el('canvas', { width: image.naturalWidth, height: image.naturalHeight })
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error(UNREADABLE)
  return new File([blob], NAME, { type: blob.type })
}

/** A picture that was pasted as a `data:` or `blob:` address. */
function pictureAt(address: string, position: number): Incoming {
  const file = async () => {
    try {
      return address.startsWith('data:') ? decode(address) : await redraw(address)
    } catch {
      throw new Error(UNREADABLE)
    }
  }
  return { name: NAME, file, position }
}

/**
 * Stands for such a picture only until the same paste is finished: its place is remembered, the node is taken out and the upload
 * begins there. Nothing of it is ever drawn or saved.
 */
export const pastedPicture = (uploads: Uploads) =>
  Node.create({
    name: 'pastedPicture',
    group: 'block',
    atom: true,
    addAttributes: () => ({ src: { default: '' } }),
    parseHTML: () => [{ tag: 'img[src]', getAttrs: (image) => /^(data|blob):/.test(image.getAttribute('src') ?? '') && null }],
    renderHTML: () => ['div', {}],
    addProseMirrorPlugins() {
      const { editor, type } = this
      return [
        new Plugin({
          appendTransaction(transactions, _before, { doc, tr }) {
            if (!transactions.some(({ docChanged }) => docChanged)) return null
            const found: { position: number; src: string }[] = []
            doc.forEach((node, position) => void (node.type === type && found.push({ position, src: String(node.attrs.src) })))
            if (found.length === 0) return null
            // A document is never without a block.
            if (found.length === doc.childCount) tr.insert(doc.content.size, editor.schema.nodes.paragraph?.create() ?? [])
            for (const { position } of found.toReversed()) tr.delete(position, position + 1)
            const pictures = found.map(({ position, src }) => pictureAt(src, tr.mapping.map(position)))
            // Adding places is a change of its own; this one has to be over first.
            queueMicrotask(() => uploads.add(editor.view, pictures))
            return tr
          },
        }),
      ]
    },
  })
