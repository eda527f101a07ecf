/** ProseMirror reads the last change of a composition up to 20 ms after its end; a little later everything is in the document. */
const SETTLES_AFTER = 40

/**
 * Whether an input method is composing anywhere in the editor, captions included. Whoever wants to change the text or what is drawn
 * in it meanwhile waits here, since a changed document breaks a composition: characters get lost or doubled.
 */
export class Composition {
  #active = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #waiting: (() => void)[] = []

  constructor(readonly tell: (composing: boolean) => void) {}

  get active(): boolean {
    return this.#active
  }

  /** Now, or right after the composition has ended. */
  whenSettled(act: () => void): void {
    if (this.#active) this.#waiting.push(act)
    else act()
  }

  /** Listens to an element with everything in it; returns what ends it. */
  watch(element: HTMLElement): () => void {
    const start = () => {
      clearTimeout(this.#timer)
      if (this.#active) return
      this.#active = true
      this.tell(true)
    }
    const end = () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#settle(), SETTLES_AFTER)
    }
    element.addEventListener('compositionstart', start)
    element.addEventListener('compositionend', end)
    return () => {
      clearTimeout(this.#timer)
      element.removeEventListener('compositionstart', start)
      element.removeEventListener('compositionend', end)
    }
  }

  #settle(): void {
    this.#active = false
    const waiting = this.#waiting
    this.#waiting = []
    for (const act of waiting) act()
    this.tell(false)
  }
}
