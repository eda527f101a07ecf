import type { Locator, Page } from '@playwright/test'

/** The desk at which an article is written. */
export class DeskPage {
  readonly title: Locator
  readonly body: Locator
  /** Whether the text is saved. */
  readonly saved: Locator
  readonly section: Locator
  readonly author: Locator
  readonly tags: Locator
  readonly summary: Locator
  readonly accept: Locator
  /** 特色圖片. */
  readonly picture: Locator
  readonly notice: Locator

  constructor(readonly page: Page) {
    this.title = page.getByRole('textbox', { name: '標題', exact: true })
    this.body = page.getByRole('textbox', { name: '內文', exact: true })
    this.saved = page.getByRole('banner').getByRole('status').first()
    this.section = page.getByRole('combobox', { name: '欄目', exact: true })
    this.author = page.getByRole('combobox', { name: '作者', exact: true })
    this.tags = page.getByRole('combobox', { name: '標籤' })
    this.summary = page.getByRole('textbox', { name: '摘要', exact: true })
    this.accept = page.getByRole('checkbox', { name: '我同意文責自負' })
    this.picture = page.getByRole('group', { name: '特色圖片' })
    this.notice = page.locator('.desk-notices')
  }

  button(name: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name, exact: true })
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  async openNew(): Promise<void> {
    await this.page.goto('/studio/articles/new')
    await this.body.waitFor()
  }

  async open(id: number): Promise<void> {
    await this.page.goto(`/studio/articles/${id}`)
    await this.body.waitFor()
  }

  /** The id of the article, once it has one. */
  async id(): Promise<number> {
    await this.page.waitForURL(/\/studio\/articles\/\d+$/)
    return Number(this.page.url().split('/').at(-1))
  }

  /** Goes on writing where the text ends. */
  async writeAtEnd(text: string): Promise<void> {
    // Not in the middle, where a picture with fields of its own may stand.
    await this.body.getByRole('paragraph').first().click()
    await this.page.keyboard.press('ControlOrMeta+End')
    await this.page.keyboard.type(text)
  }

  async write(title: string, text: string): Promise<void> {
    await this.title.fill(title)
    await this.body.click()
    await this.page.keyboard.type(text)
  }
}
