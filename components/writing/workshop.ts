import type { Editor, Extensions } from '@tiptap/core'
import type { Body } from '../../lib/article/body'
import type { CardPicture } from '../../lib/media/media'
import { Composition } from './composition'
import type { ChoosePicture, Desk, UploadedPicture, UploadPicture } from './editor-parts'
import { extensionsFor } from './extensions'
import { insertBlock } from './insert-block'
import type { Wanted } from './inserts'
import { SlashMenu } from './slash-menu'
import { toBody } from './to-body'
import { Uploads } from './uploads'

interface Props {
  pictures: Record<string, CardPicture>
  upload: UploadPicture
  choose: ChoosePicture
  onChange: (body: Body) => void
  onComposing?: (composing: boolean) => void
  onNotice: (sentence: string) => void
}

/** Everything of one editor that is not drawn by React and lives as long as it does. */
export class Workshop {
  readonly composition = new Composition((composing) => this.#composing(composing))
  readonly menu: SlashMenu
  readonly extensions: Extensions
  readonly #uploads: Uploads
  readonly #desk: Desk
  readonly #pictures = new Map<string, CardPicture>()
  #editor: Editor | null = null
  /** What was told last, so that nothing is told twice. */
  #told = ''
  #scheduled = false

  constructor(
    private readonly props: () => Props,
    private readonly want: (what: Wanted) => void,
  ) {
    this.#desk = {
      composition: this.composition,
      pictureOf: (hash) => {
        const { pictures } = this.props()
        return this.#pictures.get(hash) ?? (Object.hasOwn(pictures, hash) ? pictures[hash] : undefined)
      },
      remember: ({ hash, widths, width, height }) => void this.#pictures.set(hash, { hash, widths, width, height }),
      upload: (...given) => this.props().upload(...given),
      choose: () => this.props().choose(),
      notice: (sentence) => this.props().onNotice(sentence),
    }
    this.#uploads = new Uploads(this.#desk)
    this.menu = new SlashMenu(this.#desk, ({ act }) => {
      if (typeof act === 'string') this.want(act)
      else if (this.#editor) act(this.#editor)
    })
    this.extensions = extensionsFor(this.#desk, this.#uploads, this.menu, () => this.want('link'))
  }

  /** Begins to listen; returns what ends it. */
  open(editor: Editor): () => void {
    this.#editor = editor
    this.#told = JSON.stringify(this.body(editor))
    const changed = () => this.#schedule()
    const left = () => this.menu.read(editor.view)
    editor.on('update', changed)
    editor.on('blur', left)
    const unwatch = this.composition.watch(editor.view.dom)
    return () => {
      editor.off('update', changed)
      editor.off('blur', left)
      unwatch()
      this.#uploads.stop()
      this.#editor = null
    }
  }

  body(editor: Editor): Body {
    return toBody(editor.getJSON())
  }

  addFiles(editor: Editor, files: readonly File[]): void {
    this.#uploads.addFiles(editor.view, files, editor.state.selection.to)
  }

  async choosePicture(editor: Editor): Promise<void> {
    const picture: UploadedPicture | null = await this.props().choose()
    if (!picture || editor.isDestroyed) return
    this.#desk.remember(picture)
    const { hash: media, alt, caption, credit } = picture
    const figure = editor.schema.nodes.figure?.create({ media, alt, caption, credit })
    if (figure) this.composition.whenSettled(() => insertBlock(editor.view, figure))
    editor.commands.focus()
  }

  #composing(composing: boolean): void {
    this.props().onComposing?.(composing)
    if (composing || !this.#editor) return
    this.menu.read(this.#editor.view)
    this.#schedule()
  }

  /** Several changes at once are told once, when they are over. */
  #schedule(): void {
    if (this.#scheduled || this.composition.active) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      const editor = this.#editor
      if (!editor || this.composition.active || editor.view.composing) return
      const body = this.body(editor)
      const now = JSON.stringify(body)
      if (now === this.#told) return
      this.#told = now
      this.props().onChange(body)
    })
  }
}
