import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { ArticlePage, SEED } from '../pages/article-page'
import { ReaderPage } from '../pages/reader-page'

const SIZES = ['小', '標準', '大', '特大']
const LIGHT = { system: 'light' as const, name: '淺色', other: '深色' }
const DARK = { system: 'dark' as const, name: '深色', other: '淺色' }

/** Size of the text of every article on the page, in pixels. */
const textSizes = (page: Page) =>
  page.locator('.article-body').evaluateAll((bodies) => bodies.map((body) => Number.parseFloat(getComputedStyle(body).fontSize)))

/** How light the ground is, 0 to 255, whatever notation the browser uses. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')
    if (!canvas) throw new Error('no canvas')
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    return canvas.getImageData(0, 0, 1, 1).data[0] ?? -1
  })

const isLight = async (page: Page) => (await ground(page)) > 128

test('four text sizes are chosen by a click, each larger than the one before, for opened and fed articles alike', async ({ page }) => {
  const reader = new ReaderPage(page)
  await reader.open(SEED)
  await reader.textSize.click()
  await expect(page.getByRole('radio')).toHaveCount(4)
  await expect(reader.choice('標準')).toBeChecked()
  const sizes: number[] = []
  for (const name of SIZES) {
    await reader.choice(name).click()
    await expect(reader.choice(name)).toBeChecked()
    const [opened = 0, ...fed] = await textSizes(page)
    expect(fed.length).toBeGreaterThan(0)
    for (const size of fed) expect(size).toBe(opened)
    sizes.push(opened)
  }
  expect(sizes[1]).toBe(18)
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
})

test('the choice of size applies to articles that come later', async ({ page }) => {
  const [reader, articlePage] = [new ReaderPage(page), new ArticlePage(page)]
  await articlePage.open()
  await reader.textSize.click()
  await reader.choice('特大').click()
  await page.keyboard.press('Escape')
  for (const n of [1, 2, 3]) await articlePage.readTo(n)
  const sizes = await textSizes(page)
  expect(sizes.length).toBeGreaterThan(3)
  expect(new Set(sizes).size).toBe(1)
  expect(sizes[0]).toBeGreaterThan(22)
})

test('sizes and themes are chosen with the keyboard alone', async ({ page }) => {
  const reader = new ReaderPage(page)
  await reader.open(SEED)
  await reader.textSize.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(reader.choice('標準')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(reader.choice('大')).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
  await page.keyboard.press('Escape')
  await expect(reader.textSize).toBeFocused()
  await expect(reader.choice('大')).toBeHidden()
  await page.keyboard.press('Tab')
  await expect(reader.theme).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(reader.choice('跟隨系統')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(reader.choice('深色')).toBeChecked()
  expect(await isLight(page)).toBe(false)
})

test.describe('a menu', () => {
  test('closes by Escape from any of its choices, and the focus goes back to its control', async ({ page }) => {
    const reader = new ReaderPage(page)
    await reader.open('/')
    for (const [control, name] of [
      [reader.textSize, '特大'],
      [reader.theme, '淺色'],
    ] as const) {
      await control.click()
      await reader.choice(name).click()
      await page.keyboard.press('Escape')
      await expect(reader.choice(name)).toBeHidden()
      await expect(control).toBeFocused()
    }
  })

  test('closes when the reader clicks elsewhere, opens the other one, or leaves it with Tab', async ({ page }) => {
    const reader = new ReaderPage(page)
    await reader.open('/')
    await reader.textSize.click()
    await expect(reader.choice('標準')).toBeVisible()
    await reader.theme.click()
    await expect(reader.choice('標準')).toBeHidden()
    await expect(reader.choice('深色')).toBeVisible()
    await page.mouse.click(5, 600)
    await expect(reader.choice('深色')).toBeHidden()
    await reader.theme.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(reader.choice('深色')).toBeHidden()
  })
})

for (const { system, name, other } of [LIGHT, DARK]) {
  test.describe(`on a ${system} system`, () => {
    test.use({ colorScheme: system })

    test('the three themes are followed', async ({ page }) => {
      const reader = new ReaderPage(page)
      await reader.open(SEED)
      expect(await isLight(page)).toBe(system === 'light')
      await reader.theme.click()
      await reader.choice(other).click()
      expect(await isLight(page)).toBe(system !== 'light')
      await reader.choice(name).click()
      expect(await isLight(page)).toBe(system === 'light')
      await page.emulateMedia({ colorScheme: system === 'light' ? 'dark' : 'light' })
      expect(await isLight(page)).toBe(system === 'light')
      await reader.choice('跟隨系統').click()
      expect(await isLight(page)).toBe(system !== 'light')
    })
  })
}

test('choices are remembered over a reload, on other pages and in other tabs, without a cookie', async ({ page, context }) => {
  const reader = new ReaderPage(page)
  await reader.open(SEED)
  await reader.textSize.click()
  await reader.choice('大').click()
  await reader.theme.click()
  await reader.choice('深色').click()
  await page.keyboard.press('Escape')
  const html = page.locator('html')
  const chosen = async () => {
    await expect(html).toHaveAttribute('data-text', 'large')
    await expect(html).toHaveAttribute('data-theme', 'dark')
  }
  await page.reload()
  await chosen()
  await reader.masthead.getByRole('link', { name: '大視野' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '大視野' })).toBeVisible()
  await chosen()
  await page.goto('/author/sam-hau')
  await chosen()
  await reader.textSize.click()
  await expect(reader.choice('大')).toBeChecked()

  const other = await context.newPage()
  const second = new ReaderPage(other)
  await second.open('/')
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await second.theme.click()
  await second.choice('淺色').click()
  await expect(html).toHaveAttribute('data-theme', 'light')
  expect(await context.cookies()).toEqual([])
})

test('choices are applied before the first paint', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('readon.text', 'largest')
    localStorage.setItem('readon.theme', 'dark')
    const seen = { body: '', at: 0, changes: 0 }
    Reflect.set(window, 'seen', seen)
    new MutationObserver((changes) => {
      const { theme, text } = document.documentElement.dataset
      if (!seen.at && theme === 'dark' && text === 'largest') seen.at = performance.now()
      if (!seen.body && document.body) seen.body = `${theme} ${text}`
      for (const { type, attributeName } of changes) if (type === 'attributes' && seen.at && attributeName !== 'data-js') seen.changes++
    }).observe(document, { attributes: true, attributeFilter: ['data-theme', 'data-text'], childList: true, subtree: true })
  })
  await new ReaderPage(page).open(SEED)
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0)
  const seen = await page.evaluate(() => ({
    ...Reflect.get(window, 'seen'),
    paint: performance.getEntriesByName('first-paint')[0]?.startTime,
  }))
  expect(seen.body).toBe('dark largest')
  expect(seen.at).toBeLessThan(seen.paint)
  // Set once, each: hydration does not take them back and put them again.
  expect(seen.changes).toBeLessThanOrEqual(2)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await isLight(page)).toBe(false)
})

test('values that nobody could have chosen are ignored', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('readon.text', 'enormous')
    localStorage.setItem('readon.theme', '"><script>')
  })
  const reader = new ReaderPage(page)
  await reader.open('/')
  await expect(page.locator('html[data-text], html[data-theme]')).toHaveCount(0)
  await reader.textSize.click()
  await expect(reader.choice('標準')).toBeChecked()
})
