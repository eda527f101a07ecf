import type { Locator, Page } from '@playwright/test'

export const SEED = '/article/1'
export const SEED_TITLE = '美國遞書面文件求和？ 要求俄羅斯保密'
export const FED_TITLE = '韓國G8夢想破滅：依賴與失落的背後'

/** An opened article with the feed below it. */
export class ArticlePage {
  readonly feed: Locator
  readonly articles: Locator
  readonly goOn: Locator
  readonly retry: Locator
  readonly related: Locator
  readonly footer: Locator
  /** Where the next article will be put. */
  readonly feedEnd: Locator

  constructor(readonly page: Page) {
    this.feed = page.getByRole('region', { name: '往下看更多文章' })
    this.articles = page.locator('#main article[data-article-id]')
    this.goOn = this.feed.getByRole('button', { name: '繼續往下看' })
    this.retry = this.feed.getByRole('button', { name: '再試' })
    this.related = page.getByRole('complementary', { name: '你或有興趣的文章' })
    this.feedEnd = page.locator('.feed-end')
    this.footer = page.getByRole('contentinfo')
  }

  async open(address: string = SEED): Promise<void> {
    await this.page.goto(address)
    // The feed answers to scrolling once React has taken over; the entry's name in the history is the sign of it.
    await this.page.waitForFunction(() => Boolean(window.history.state?.readon))
  }

  /** Scrolls until the n-th article (0 = the opened one) stands at the top of the window, `offset` pixels past its beginning. */
  async readTo(n: number, offset = 60): Promise<void> {
    const article = this.articles.nth(n)
    await article.waitFor({ state: 'attached' })
    await article.evaluate((element, past) => {
      // What stands above may take its true height on the way; go again until the place holds still.
      const go = () => window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY + past, behavior: 'instant' })
      return new Promise<void>((resolve) => {
        let calm = 0
        const step = () => {
          calm = Math.abs(element.getBoundingClientRect().top + past) < 2 ? calm + 1 : 0
          if (calm > 5) return resolve()
          go()
          requestAnimationFrame(step)
        }
        step()
      })
    }, offset)
  }

  async title(n: number): Promise<string> {
    return (await this.articles.nth(n).getByRole('heading').first().textContent()) ?? ''
  }

  /** Address that the n-th article has of its own, from its JSON or from the page's canonical. */
  async ids(): Promise<number[]> {
    return this.articles.evaluateAll((elements) => elements.map((element) => Number((element as HTMLElement).dataset.articleId)))
  }

  /** Distance of the n-th article's top from the window's top, in pixels. */
  async topOf(id: number): Promise<number> {
    return this.page
      .locator(`#main article[data-article-id="${id}"]`)
      .evaluate((element) => Math.round(element.getBoundingClientRect().top))
  }
}
