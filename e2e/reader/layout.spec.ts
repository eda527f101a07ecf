import type { Page } from '@playwright/test'
import { createDraft } from '../../lib/article/commands'
import { publishArticle } from '../../lib/article/publishing'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import { SEED } from '../pages/article-page'
import { MISSING, PAGE_TYPES, pageAddress } from '../pages/page-types'
import { ReaderPage } from '../pages/reader-page'

const WIDTHS = [320, 360, 768, 1440]
const SMALLEST = 24
const FINGER = 44

test.use({ expectedErrors: [MISSING] })

/** Controls that are too small to hit, as the browser itself would find them: what a click at the edge of the square reaches. */
const tooSmall = (page: Page, size: number) =>
  page.evaluate(async (wanted) => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, summary, input')) {
      // Links in running text are as large as the text (WCAG 2.5.8, inline); the skip link is not there until it has the focus.
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.article-body p, .article-body li, .skip-link'))
        continue
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y, reach] = [left + width / 2, top + height / 2, wanted / 2 - 1]
      const hits = (dx: number, dy: number) => {
        const at = document.elementFromPoint(Math.min(Math.max(x + dx, 1), window.innerWidth - 1), y + dy)
        return element === at || element.contains(at) || element.parentElement === at?.parentElement?.parentElement || at?.contains(element)
      }
      const wide = hits(-reach, 0) && hits(reach, 0)
      const high = hits(0, -reach) && hits(0, reach)
      if ((width < wanted && !wide) || (height < wanted && !high))
        found.push(`${element.textContent?.trim().slice(0, 16)} ${Math.round(width)}x${Math.round(height)}`)
    }
    return found
  }, size)

for (const type of PAGE_TYPES) {
  test(`a page of the type ${type} never scrolls sideways`, async ({ page, newsroom }) => {
    const reader = new ReaderPage(page)
    const address = await pageAddress(type, newsroom)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(await reader.overflow(), `${width} px`).toBeLessThanOrEqual(0)
      // What a reader gets who has set the browser's own text to twice its size.
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px'
      })
      expect(await reader.overflow(), `${width} px at 200 %`).toBeLessThanOrEqual(0)
    }
  })

  test(`everything on a page of the type ${type} can be hit`, async ({ page, newsroom }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(await pageAddress(type, newsroom))
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect(await tooSmall(page, SMALLEST)).toEqual([])
  })
}

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 780 } })

  for (const address of ['/', SEED, '/section/blog', '/author/sam-hau', '/hot'])
    test(`everything on ${address} is at least ${FINGER} px large`, async ({ page }) => {
      await page.goto(address)
      expect(await tooSmall(page, FINGER)).toEqual([])
    })

  test('the largest text fits the narrowest phone', async ({ page, articlePage }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const reader = new ReaderPage(page)
    await articlePage.open()
    await reader.textSize.click()
    await reader.choice('特大').click()
    await expect(reader.choice('特大')).toBeInViewport({ ratio: 1 })
    expect(await reader.overflow()).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await reader.theme.click()
    for (const name of ['跟隨系統', '淺色', '深色']) await expect(reader.choice(name)).toBeInViewport({ ratio: 1 })
    expect(await reader.overflow()).toBeLessThanOrEqual(0)
  })

  test('the sections are reached by a finger, and the present one is in view from the start', async ({ page }) => {
    await page.goto('/section/blog')
    const sections = page.getByRole('navigation', { name: '欄目' })
    await expect(sections.getByRole('link', { name: '博客文章' })).toBeInViewport({ ratio: 1 })
    await expect(sections.getByRole('link', { name: '博客文章' })).toHaveAttribute('aria-current', 'page')
    await sections.getByRole('link', { name: '即時' }).tap()
    await expect(page.getByRole('heading', { level: 1, name: '即時' })).toBeVisible()
  })
})

test('words, addresses and titles of any length stay in their column', async ({ page, newsroom }) => {
  const reader = new ReaderPage(page)
  const long = `https://example.org/${'a'.repeat(300)}`
  const title = `長標題${'很'.repeat(60)}${'Donaudampfschifffahrtsgesellschaft'}，${'還'.repeat(20)}`
  const base = await newsroom.content({ title })
  const text = (words: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] })
  const heading = { type: 'heading' as const, attrs: { level: 2 as const }, content: [{ type: 'text' as const, text: 'W'.repeat(80) }] }
  const content = {
    ...base,
    body: { ...base.body, content: [text(long), text('字'.repeat(900)), heading] },
    tags: ['標'.repeat(30), 'T'.repeat(30)],
  }
  const id = await createDraft(newsroom.db, SYSTEM, content)
  await publishArticle(newsroom.db, SYSTEM, { id, version: 1, publishedAt: new Date('2019-10-01T09:00:00+08:00') })
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    for (const address of [`/article/${id}`, '/archive/2019/10']) {
      await page.goto(address)
      expect(await reader.overflow(), `${address} at ${width} px`).toBeLessThanOrEqual(0)
    }
    await page.goto(`/article/${id}`)
    const column = await page.getByRole('article').first().boundingBox()
    const heading1 = await page.getByRole('heading', { level: 1 }).boundingBox()
    expect((heading1?.x ?? 0) + (heading1?.width ?? 0)).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0) + 1)
  }
})

test('the column holds about 38 characters of 18 px, and the rail stands beside it only where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(SEED)
  const rail = page.getByRole('complementary', { name: '作者與最新文章' })
  await expect(rail).toBeVisible()
  const paragraph = page.getByRole('article').first().locator('.article-body > p').first()
  expect((await paragraph.boundingBox())?.width).toBe(672)
  expect(await paragraph.evaluate((element) => getComputedStyle(element).fontSize)).toBe('18px')
  await page.setViewportSize({ width: 1000, height: 900 })
  await expect(rail).toBeHidden()
  expect((await paragraph.boundingBox())?.width).toBe(672)
})

test('what is drawn later moves nothing: the layout does not shift while the page is read', async ({ page, articlePage }) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.setViewportSize({ width: 360, height: 780 })
  for (const address of ['/', '/section/blog']) {
    await page.goto(address)
    await new ReaderPage(page).drawAll()
    expect(await page.evaluate(() => Reflect.get(window, 'shift')), address).toBe(0)
  }
  await articlePage.open()
  for (const n of [1, 2]) await articlePage.readTo(n)
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0)
})

test.describe('a page that has only half arrived', () => {
  test.use({ javaScriptEnabled: false })

  for (const address of ['/article/1', '/section/blog']) {
    test(`stands where it will stand: ${address}`, async ({ page, request }) => {
      const html = await (await request.get(address)).text()
      const place = async (body: string) => {
        await page.route(`**${address}`, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
        await page.goto(address)
        await page.unroute(`**${address}`)
        return page.getByRole('heading', { level: 1 }).boundingBox()
      }
      const rail = html.indexOf('<aside class="rail"')
      expect(rail).toBeGreaterThan(0)
      expect(await place(html.slice(0, rail))).toEqual(await place(html))
    })
  }
})
