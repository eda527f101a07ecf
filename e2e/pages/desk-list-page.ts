import type { Locator, Page } from '@playwright/test'

/** The desk's list of articles. */
export class DeskListPage {
  readonly words: Locator
  readonly section: Locator
  readonly filter: Locator
  readonly table: Locator
  readonly bar: Locator
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.words = page.getByRole('searchbox', { name: '字詞' })
    this.section = page.getByRole('combobox', { name: '欄目', exact: true })
    this.filter = page.getByRole('button', { name: '篩選' })
    this.table = page.getByRole('table')
    this.bar = page.getByRole('group', { name: '已選的文章' })
    this.dialog = page.getByRole('dialog')
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/studio/articles${query}`)
  }

  async search(words: string): Promise<void> {
    await this.words.fill(words)
    await this.filter.click()
  }

  title(name: string): Locator {
    return this.table.getByRole('link', { name, exact: true })
  }

  async choose(...titles: string[]): Promise<void> {
    for (const title of titles) await this.page.getByRole('checkbox', { name: `選取：${title}`, exact: true }).check()
  }

  act(name: string): Locator {
    return this.bar.getByRole('button', { name })
  }
}
