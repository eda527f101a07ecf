import { type Browser, chromium } from '@playwright/test'
import { BROWSER_ARGS, wholeBrowserPath } from '../browser'
import { expect, test } from '../fixtures'
import { ArticlePage, FED_TITLE } from '../pages/article-page'
import { IS_THOROUGH } from '../thorough'

const OFFSET = 700

test.describe('Back returns to the same article at the same place', () => {
  for (const depth of [0, 1, 3]) {
    test(`after a click inside the site, ${depth} articles deep`, async ({ page, articlePage }) => {
      await articlePage.open()
      for (let n = 1; n <= depth; n++) await articlePage.readTo(n)
      await articlePage.readTo(depth, OFFSET)
      const id = (await articlePage.ids())[depth] ?? 0
      await expect(page).toHaveURL(new RegExp(`/article/${id}-`))
      await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0)
      const url = page.url()
      const before = await page.evaluate(() => window.history.length)
      await page
        .locator('.masthead')
        .getByRole('link', { name: '大視野' })
        .evaluate((link: HTMLElement) => link.click())
      await expect(page.getByRole('heading', { level: 1, name: '大視野' })).toBeVisible()
      expect(await page.evaluate(() => window.history.length)).toBe(before + 1)
      await page.goBack()
      await expect.poll(() => articlePage.topOf(id), { timeout: 5_000 }).toBeCloseTo(-OFFSET, -1)
      expect(page.url()).toBe(url)
      await expect(page).toHaveTitle(`${await articlePage.title(depth)}｜往下看`)
      // The way back up is still there.
      await articlePage.readTo(0, 0)
      await expect(page).toHaveURL(/\/article\/1-/)
      await page.goForward()
      await expect(page.getByRole('heading', { level: 1, name: '大視野' })).toBeVisible()
    })
  }

  for (const viewport of [
    { width: 360, height: 780 },
    { width: 1280, height: 800 },
  ])
    test(`from the end of a long fed article, again and again, ${viewport.width} px wide`, async ({ page, articlePage }) => {
      await page.setViewportSize(viewport)
      await articlePage.open()
      await articlePage.readTo(1)
      const article = articlePage.articles.nth(1)
      const more = article.getByRole('link', { name: '更多文章' })
      await more.scrollIntoViewIfNeeded()
      await expect(page).toHaveURL(/\/article\/2-/)
      await articlePage.readTo(1, await article.evaluate((element) => Math.round(element.clientHeight - window.innerHeight * 0.8)))
      const before = { url: page.url(), title: await page.title(), top: await articlePage.topOf(2) }
      expect(before.top).toBeLessThan(-2_000)
      await more.click()
      await expect(page.getByRole('heading', { level: 1, name: '深喉' })).toBeVisible()
      for (let round = 0; round < 3; round++) {
        await page.goBack()
        await expect.poll(() => articlePage.topOf(2).catch(() => 0)).toBeCloseTo(before.top, -1)
        await expect(page.locator('.reading-bar')).toContainText(FED_TITLE)
        expect({ url: page.url(), title: await page.title() }).toEqual({ url: before.url, title: before.title })
        await page.goForward()
        await expect(page.getByRole('heading', { level: 1, name: '深喉' })).toBeVisible()
      }
    })

  test('after leaving the site', async ({ page, articlePage }) => {
    await articlePage.open()
    await articlePage.readTo(1)
    await articlePage.readTo(2, OFFSET)
    const id = (await articlePage.ids())[2] ?? 0
    await expect(page).toHaveURL(new RegExp(`/article/${id}-`))
    await page.goto('about:blank')
    await page.goBack()
    await page.waitForFunction(() => Boolean(window.history.state?.readon))
    await expect(page).toHaveURL(new RegExp(`/article/${id}-`))
    await expect.poll(() => articlePage.topOf(id)).toBeCloseTo(-OFFSET, -1)
  })

  test('from the back-forward cache', async ({ baseURL }) => {
    // Playwright switches this cache off, a Chromium without a user interface has none, and no test can follow a page that comes out of it: the page tells its story itself.
    const browser = await chromium.launch({
      executablePath: wholeBrowserPath(),
      channel: wholeBrowserPath() ? undefined : 'chromium',
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: [...BROWSER_ARGS, '--enable-features=BackForwardCache'],
    })
    try {
      const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } })
      await context.addInitScript(() => {
        const story = () => {
          const tops = [...document.querySelectorAll<HTMLElement>('#main article[data-article-id]')].map((article) => [
            Number(article.dataset.articleId),
            Math.round(article.getBoundingClientRect().top),
          ])
          return JSON.stringify({ path: window.location.pathname, title: document.title, tops })
        }
        window.addEventListener('pagehide', () => {
          if (window.location.pathname.startsWith('/article/')) window.localStorage.setItem('test.left', story())
        })
        window.addEventListener('pageshow', ({ persisted }) => {
          if (persisted) requestAnimationFrame(() => requestAnimationFrame(() => window.localStorage.setItem('test.found', story())))
        })
      })
      const watcher = await context.newPage()
      await watcher.goto('/robots.txt')
      const told = (name: string) => watcher.evaluate((key) => window.localStorage.getItem(key), `test.${name}`)
      const page = await context.newPage()
      const articlePage = new ArticlePage(page)
      await articlePage.open()
      await articlePage.readTo(1)
      await articlePage.readTo(2, OFFSET)
      const id = (await articlePage.ids())[2]
      await expect(page).toHaveURL(new RegExp(`/article/${id}-`))
      await page.goto('/section/world')
      await page.evaluate(() => window.history.back())
      await expect.poll(() => told('found')).not.toBeNull()
      const found = JSON.parse((await told('found')) ?? '{}')
      expect(found).toEqual(JSON.parse((await told('left')) ?? '{}'))
      expect(found.path).toContain(`/article/${id}-`)
      expect(new Map(found.tops).get(id)).toBeCloseTo(-OFFSET, -1)
    } finally {
      await browser.close()
    }
  })
})

test('an article opened from the feed by a click is one history entry', async ({ page, articlePage }) => {
  await articlePage.open()
  await articlePage.readTo(1)
  await expect(page).toHaveURL(/\/article\/2-/)
  const before = await page.evaluate(() => window.history.length)
  await articlePage.articles.nth(1).getByRole('link', { name: '更多文章' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '深喉' })).toBeVisible()
  expect(await page.evaluate(() => window.history.length)).toBe(before + 1)
})

/** Opens the seed article, reads four articles deep, and looks at address and title on every frame of a second in each. */
async function readFourDeep(browser: Browser, baseURL: string | undefined, round: number): Promise<void> {
  const page = await browser.newPage({ baseURL })
  const articlePage = new ArticlePage(page)
  await articlePage.open()
  for (const n of [1, 2, 3, 4]) {
    await articlePage.readTo(n)
    const id = (await articlePage.ids())[n] ?? 0
    const title = `${await articlePage.title(n)}｜往下看`
    await expect(page).toHaveURL(new RegExp(`/article/${id}-`))
    // An address or a title that jumps back for a moment counts as lost.
    const lost = await page.evaluate(
      ([path, expectedTitle]) =>
        new Promise<string[]>((resolve) => {
          const seen = new Set<string>()
          const began = performance.now()
          const look = () => {
            if (window.location.pathname !== path) seen.add(window.location.pathname)
            if (document.title !== expectedTitle) seen.add(document.title)
            if (performance.now() - began < 1_000) requestAnimationFrame(look)
            else resolve([...seen])
          }
          look()
        }),
      [new URL(page.url()).pathname, title] as const,
    )
    expect(lost, `round ${round}, article ${n}`).toEqual([])
  }
  const link = page.locator('.masthead').getByRole('link', { name: '生活事' })
  await link.evaluate((element: HTMLElement) => element.click())
  await expect(page.getByRole('heading', { level: 1, name: '生活事' })).toBeVisible()
  await page.close()
}

const ROUNDS = IS_THOROUGH ? 30 : 9

test(`four articles deep, ${ROUNDS} times, one second each: no address is lost`, async ({ browser, baseURL }) => {
  test.setTimeout(420_000)
  // Most of a round is a second of watching, so three readers read side by side.
  for (let round = 1; round <= ROUNDS; round += 3)
    await Promise.all([0, 1, 2].map((reader) => readFourDeep(browser, baseURL, round + reader)))
})
