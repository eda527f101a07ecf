import type { Locator, Page } from '@playwright/test'
import { InputMethod } from './input-method'

/** Title, tools and text of the article that is being written, wherever on a page they stand. */
export class WritingPage {
  readonly title: Locator
  readonly body: Locator
  readonly tools: Locator
  /** What a slash opens. */
  readonly inserts: Locator
  readonly figures: Locator
  readonly #inputMethod: InputMethod

  constructor(readonly page: Page) {
    this.#inputMethod = new InputMethod(page)
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

  compose = (text: string): Promise<void> => this.#inputMethod.compose(text)
  commit = (text: string): Promise<void> => this.#inputMethod.commit(text)
  keyWhileComposing = (key: string): Promise<void> => this.#inputMethod.key(key)

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
}
