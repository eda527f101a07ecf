import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import type { Desk, UploadedPicture } from './editor-parts'
import { el } from './element'
import { gapAt } from './positions'
import { addPlaces, uploadPlaces, withoutPlace } from './upload-places'

/** More at once only make each of them slower. */
const AT_ONCE = 2

/** A file, or what still has to become one, and where in the document it comes in. */
export interface Incoming {
  name: string
  file: () => Promise<File>
  position: number
}

interface Upload extends Incoming {
  id: number
  abort: AbortController
  dom: HTMLElement
  bar: HTMLProgressElement
  /** What came in together with it and has not been put in its place, in order. */
  group: Upload[]
  /** Undefined while it is on its way, null when it will never come. */
  picture?: UploadedPicture | null
}

let ids = 0

/** Pictures on their way into one editor. They arrive in whatever order, and are put in the order in which they were given. */
export class Uploads {
  readonly #running = new Map<number, Upload>()
  readonly #queue: Upload[] = []
  #busy = 0

  constructor(private readonly desk: Desk) {}

  /** Files that are no pictures are refused aloud. */
  addFiles(view: EditorView, files: readonly File[], position: number): void {
    const pictures = files.filter(({ type }) => type.startsWith('image/'))
    if (pictures.length < files.length) this.desk.notice('這裏只可以放入圖片（JPEG、PNG或WebP）。')
    this.add(
      view,
      pictures.map((file) => ({ name: file.name, file: async () => file, position })),
    )
  }

  add(view: EditorView, incoming: readonly Incoming[]): void {
    if (incoming.length === 0) return
    this.desk.composition.whenSettled(() => {
      const group: Upload[] = []
      for (const each of incoming) group.push(this.#prepare(each, group))
      this.#queue.push(...group)
      addPlaces(
        view,
        group.map(({ id, dom, position }) => ({ id, dom, position: gapAt(view.state.doc, position) })),
      )
      this.#next(view)
    })
  }

  /** The place is gone: the text around it was deleted, or everything was replaced. */
  gone(id: number): void {
    const upload = this.#running.get(id)
    if (upload && upload.picture === undefined) {
      upload.abort.abort()
      this.desk.notice(`「${upload.name}」的位置已被刪去，沒有插入。`)
    }
    this.#running.delete(id)
  }

  /** The editor closes. */
  stop(): void {
    for (const { abort } of this.#running.values()) abort.abort()
    this.#running.clear()
    this.#queue.length = 0
  }

  #prepare(incoming: Incoming, group: Upload[]): Upload {
    const id = ++ids
    const bar = el('progress', { max: 1, value: 0 })
    bar.setAttribute('aria-label', `上載「${incoming.name}」`)
    const cancel = el('button', { type: 'button', className: 'button small' }, '取消')
    const dom = el('div', { className: 'uploading' }, el('span', {}, `正在上載「${incoming.name}」`), bar, cancel)
    dom.contentEditable = 'false'
    const upload: Upload = { ...incoming, id, bar, dom, group, abort: new AbortController() }
    cancel.addEventListener('click', () => upload.abort.abort())
    this.#running.set(id, upload)
    return upload
  }

  #next(view: EditorView): void {
    while (this.#busy < AT_ONCE) {
      const upload = this.#queue.shift()
      if (!upload) return
      this.#busy++
      void this.#send(upload).finally(() => {
        this.#busy--
        this.desk.composition.whenSettled(() => this.#place(view, upload.group))
        this.#next(view)
      })
    }
  }

  async #send(upload: Upload): Promise<void> {
    const { signal } = upload.abort
    // The element may be changed at any time: ProseMirror does not look into it, and composing goes on undisturbed.
    const progress = (share: number) => (upload.bar.value = Math.min(1, Math.max(0, share)))
    try {
      signal.throwIfAborted()
      upload.picture = await this.desk.upload(await upload.file(), progress, signal)
      signal.throwIfAborted()
    } catch (error) {
      upload.picture = null
      if (!signal.aborted)
        this.desk.notice(error instanceof Error && error.message ? error.message : `「${upload.name}」未能上載，請再試。`)
    }
  }

  /** Puts what has arrived where it belongs, as far as nothing that was given before it is still on its way. */
  #place(view: EditorView, group: Upload[]): void {
    while (group[0]?.picture !== undefined) {
      const upload = group.shift()
      const place = upload && uploadPlaces(view.state).find(({ id }) => id === upload.id)
      if (!upload || !place || view.isDestroyed) continue
      this.#running.delete(upload.id)
      const tr = view.state.tr.setMeta(...withoutPlace(upload.id))
      if (upload.picture) {
        const { hash: media, alt, caption, credit } = upload.picture
        this.desk.remember(upload.picture)
        const figure = view.state.schema.nodes.figure?.create({ media, alt, caption, credit })
        if (figure) closeHistory(tr.insert(gapAt(tr.doc, place.position), figure))
      } else tr.setMeta('addToHistory', false)
      view.dispatch(tr)
    }
  }
}
