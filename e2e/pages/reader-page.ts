import type { Locator, Page } from '@playwright/test'

/** What every page of the reader's has: masthead, main, footer and settings. */
export class ReaderPage {
  readonly skipLink: Locator
  readonly main: Locator
  readonly masthead: Locator
  readonly footer: Locator
  readonly pager: Locator
  /** Titles of a list's articles, newest first. */
  readonly listed: Locator
  /** The controls that open the two menus of settings. */
  readonly textSize: Locator
  readonly theme: Locator

  constructor(readonly page: Page) {
    this.skipLink = page.getByRole('link', { name: '跳至內容' })
    this.main = page.getByRole('main')
    this.masthead = page.getByRole('banner')
    this.footer = page.getByRole('contentinfo')
    this.pager = page.getByRole('navigation', { name: '更多頁' })
    this.listed = this.main.getByRole('heading', { level: 3 }).getByRole('link')
    this.textSize = page.getByLabel('Aa 文字大小', { exact: true })
    this.theme = page.getByLabel('外觀', { exact: true })
  }

  choice(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true })
  }

  /** Opens a page and waits until React has taken over. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.page.waitForFunction(() => window.history.state?.__NA === true)
  }

  /** Scrolls to the end, past all articles that come by themselves, so that everything is fetched and drawn, and back to the top. */
  async drawAll(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const feedWaits = () => {
        const end = document.querySelector('.feed-end')
        return !end || Boolean(end.querySelector('button')) || Boolean(end.textContent?.includes('已經看完了'))
      }
      for (let y = 0; y < document.documentElement.scrollHeight || !feedWaits(); ) {
        window.scrollTo({ top: y, behavior: 'instant' })
        await frame()
        await frame()
        // Not past the end of the feed before it has come to rest: an article is fetched where one reads, not above.
        const end = document.querySelector('.feed-end')
        const most = end && !feedWaits() ? end.getBoundingClientRect().top + window.scrollY : document.documentElement.scrollHeight
        y = Math.min(y + window.innerHeight * 0.8, most)
      }
      for (const article of document.querySelectorAll<HTMLElement>('.feed > article')) article.style.contentVisibility = 'visible'
      for (const image of document.images) await image.decode().catch(() => undefined)
      window.scrollTo({ top: 0, behavior: 'instant' })
      await frame()
    })
  }

  /** How many pixels the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }
}
