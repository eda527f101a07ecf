import type { CDPSession, Page } from '@playwright/test'

/** An input method, such as one writes Chinese with, in the field that has the focus. */
export class InputMethod {
  #session: CDPSession | undefined

  constructor(readonly page: Page) {}

  /** Shows what the input method has so far, the caret at its end. */
  async compose(text: string): Promise<void> {
    const session = await this.#devTools()
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }

  /** The input method is done: this is what was chosen. */
  async commit(text: string): Promise<void> {
    const session = await this.#devTools()
    await session.send('Input.insertText', { text })
  }

  /** A key that the input method takes for itself, as browsers report it. */
  async key(key: string): Promise<void> {
    const session = await this.#devTools()
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 229 })
  }

  async #devTools(): Promise<CDPSession> {
    this.#session ??= await this.page.context().newCDPSession(this.page)
    return this.#session
  }
}
