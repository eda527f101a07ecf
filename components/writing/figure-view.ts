import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { jpeg, srcset } from '../../lib/media/media'
import type { Desk } from './editor-parts'
import { el } from './element'
import { moveBlock } from './move-block'

const FIELDS = [
  ['alt', '替代文字', '給看不見圖片的人：圖中有甚麼'],
  ['caption', '圖片說明', '印在圖片下面'],
  ['credit', '來源', '攝影、繪圖或供圖的人'],
] as const

type Field = (typeof FIELDS)[number][0]

const WORDS_LIMIT = 1_000

/**
 * A picture as readers see it, and fields for its words. Made of plain elements and kept for as long as the picture stands, so that
 * nothing that happens in the text takes the focus out of a field or breaks what an input method is composing there.
 */
export class FigureView implements NodeView {
  readonly dom: HTMLElement
  readonly #fields = new Map<Field, HTMLInputElement>()
  readonly #words: HTMLFieldSetElement
  readonly #plate = el('div', { className: 'plate-link' })

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
    private readonly desk: Desk,
    private readonly gone: () => void,
  ) {
    const fields = FIELDS.map(([name, label, placeholder]) => {
      const input = el('input', { type: 'text', maxLength: WORDS_LIMIT, placeholder })
      input.addEventListener('input', () => this.#type(name, input.value))
      input.addEventListener('compositionend', () => this.#type(name, input.value))
      this.#fields.set(name, input)
      return el('label', { className: 'field' }, label, input)
    })
    const act = (label: string, name: string, run: () => void) => {
      const button = el('button', { type: 'button', className: 'button small' }, label)
      button.dataset.act = name
      button.addEventListener('click', run)
      return button
    }
    this.#words = el(
      'fieldset',
      { className: 'figure-words', disabled: !view.editable },
      ...fields,
      el(
        'div',
        { className: 'figure-acts' },
        act('上移', 'up', () => this.#move(-1)),
        act('下移', 'down', () => this.#move(1)),
        act('更換圖片', 'change', () => void this.#change()),
        act('刪除圖片', 'delete', () => this.#delete()),
      ),
    )
    this.#words.setAttribute('aria-label', '圖片的文字')
    this.dom = el('figure', { className: 'plate' }, this.#plate, this.#words)
    // Text in a field can be selected with the mouse only while the figure around it cannot be dragged.
    this.#words.addEventListener('pointerdown', () => this.#draggable(false))
    this.#words.addEventListener('focusout', () => this.#draggable(true))
    this.#paint()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    const other = node.attrs.media !== this.node.attrs.media
    this.node = node
    this.#paint(other)
    return true
  }

  allow(editable: boolean): void {
    if (this.#words.disabled === editable) this.#words.disabled = !editable
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode')
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode')
  }

  /** Fields and buttons answer for themselves; the picture is ProseMirror's, to select and to drag. */
  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.#words.contains(event.target) && !/^drag|^drop$/.test(event.type)
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.gone()
  }

  #draggable(draggable: boolean): void {
    this.dom.draggable = draggable
  }

  #paint(picture = true): void {
    const { media, alt } = this.node.attrs
    for (const [name, input] of this.#fields) {
      const value = this.node.attrs[name]
      if (input.value !== value && !(this.desk.composition.active && input === document.activeElement)) input.value = value
    }
    if (picture) this.#plate.replaceChildren(this.#picture(media))
    const image = this.#plate.querySelector('img')
    if (image) image.alt = alt
  }

  #picture(hash: string): HTMLElement {
    const picture = this.desk.pictureOf(hash)
    if (!picture) return el('p', { className: 'figure-missing' }, '媒體庫內已沒有這張圖片，請更換或刪除。')
    const source = el('source', { type: 'image/webp', srcset: srcset(picture), sizes: '(min-width: 45rem) 42rem, 100vw' })
    const image = el('img', { width: picture.width, height: picture.height, decoding: 'async', draggable: false, src: jpeg(picture, 800) })
    return el('picture', {}, source, image)
  }

  #type(name: Field, value: string): void {
    if (!this.desk.composition.active) this.#set({ [name]: value })
    else this.desk.composition.whenSettled(() => this.#set({ [name]: this.#fields.get(name)?.value ?? value }))
  }

  #set(changes: Record<string, unknown>): void {
    const position = this.getPos()
    const attrs = { ...this.node.attrs, ...changes }
    if (position === undefined || Object.entries(attrs).every(([name, value]) => this.node.attrs[name] === value)) return
    const { selection, tr } = this.view.state
    tr.setNodeMarkup(position, null, attrs)
    if (selection instanceof NodeSelection && selection.from === position) tr.setSelection(NodeSelection.create(tr.doc, position))
    this.view.dispatch(tr)
  }

  async #change(): Promise<void> {
    const picture = await this.desk.choose()
    if (!picture || this.view.isDestroyed) return
    this.desk.remember(picture)
    const { alt, caption, credit } = this.node.attrs
    // The words belong to the old picture, but what the author wrote for it is not thrown away when the new one has none.
    this.#set({ media: picture.hash, alt: picture.alt || alt, caption: picture.caption || caption, credit: picture.credit || credit })
    this.#words.querySelector<HTMLElement>('[data-act="change"]')?.focus()
  }

  #delete(): void {
    const position = this.getPos()
    if (position === undefined) return
    // A step of its own to undo, however fast it followed a change of the same picture.
    this.view.dispatch(
      closeHistory(this.view.state.tr)
        .delete(position, position + this.node.nodeSize)
        .scrollIntoView(),
    )
    this.view.focus()
  }

  #move(by: -1 | 1): void {
    const position = this.getPos()
    if (position === undefined) return
    const to = moveBlock(this.view, position, by)
    if (to === null) return
    const moved = this.view.nodeDOM(to)
    if (moved instanceof HTMLElement) moved.querySelector<HTMLElement>(`[data-act="${by < 0 ? 'up' : 'down'}"]`)?.focus()
  }
}
