import type { CDPSession, Locator, Page } from '@playwright/test'

/** Title, tools and text of the article that is being written, wherever on a page they stand. */
export class WritingPage {
  readonly title: Locator
  readonly body: Locator
  readonly tools: Locator
  /** What a slash opens. */
  readonly inserts: Locator
  readonly figures: Locator
  #session: CDPSession | undefined

  constructor(readonly page: Page) {
    this.title = page.getByRole('textbox', { name: '標題', exact: true })
    this.body = page.getByRole('textbox', { name: '內文', exact: true })
    this.tools = page.getByRole('toolbar', { name: '格式' })
    this.inserts = page.getByRole('listbox', { name: '插入', exact: true })
    this.figures = this.body.getByRole('figure')
  }

  tool(name: string): Locator {
    return this.tools.getByRole('button', { name, exact: true })
  }

  /** The words of a picture: 替代文字, 圖片說明 or 來源. */
  words(name: string, figure = 0): Locator {
    return this.figures.nth(figure).getByRole('textbox', { name })
  }

  /** Shows what an input method has so far, the caret at its end. */
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
  async keyWhileComposing(key: string): Promise<void> {
    const session = await this.#devTools()
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 229 })
  }

  /** Puts a clipboard into the text where the caret is; `data` of a file is base64. */
  async paste(clipboard: { html?: string; text?: string; files?: { name: string; type: string; data?: string }[] }): Promise<void> {
    await this.body.evaluate((element, { html, text, files = [] }) => {
      const data = new DataTransfer()
      if (html) data.setData('text/html', html)
      if (text) data.setData('text/plain', text)
      for (const { name, type, data: base64 = '' } of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, clipboard)
  }

  async #devTools(): Promise<CDPSession> {
    this.#session ??= await this.page.context().newCDPSession(this.page)
    return this.#session
  }
}
