import type { Locator, Page } from '@playwright/test'

/** 版本紀錄 of an article. */
export class RevisionsPage {
  readonly list: Locator
  readonly items: Locator
  readonly comparison: Locator
  readonly rows: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('list', { name: '版本' })
    this.items = this.list.getByRole('listitem')
    this.comparison = page.getByRole('region', { name: '比較' })
    this.rows = this.comparison.locator('tbody tr')
  }

  async open(articleId: number): Promise<void> {
    await this.page.goto(`/studio/articles/${articleId}/revisions`)
  }

  /** An act of one revision, by what its line says. */
  act(name: '與前一版比較' | '與現在比較' | '還原', reason: string): Locator {
    return this.list.locator(`[aria-label^="${name}："][aria-label$="（${reason}）"]`)
  }
}
