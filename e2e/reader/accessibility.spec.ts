import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { SEED } from '../pages/article-page'
import { MISSING, PAGE_TYPES, pageAddress } from '../pages/page-types'
import { ReaderPage } from '../pages/reader-page'
import { IS_THOROUGH } from '../thorough'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test.use({ expectedErrors: [MISSING], reducedMotion: 'reduce' })

/** What axe finds in the page or in one part of it, a line for each element. */
async function findings(page: Page, part = 'html'): Promise<string[]> {
  // What passes need not be described: writing selectors for thousands of sound elements takes longer than looking at them.
  const axe = new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  )
}

/**
 * Widths change what is shown, themes change colours, and what one theme's colours do they do at every width: each width is looked
 * at in one theme and each theme at one width. The crossings are looked at where the most stands, and everywhere by THOROUGH=1.
 */
const LOOKS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const
const CROSSINGS = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

for (const type of PAGE_TYPES)
  for (const { width, colorScheme } of IS_THOROUGH || type === 'article' ? [...LOOKS, ...CROSSINGS] : LOOKS) {
    test(`axe finds nothing on a page of the type ${type}, ${width} px wide, ${colorScheme}`, async ({ page, newsroom }) => {
      test.slow()
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      const reader = new ReaderPage(page)
      await page.goto(await pageAddress(type, newsroom))
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await reader.drawAll()
      expect(await findings(page)).toEqual([])
    })
  }

test('axe finds nothing in open menus and dialogs', async ({ page, articlePage }) => {
  test.slow()
  const reader = new ReaderPage(page)
  await articlePage.open()
  const article = articlePage.articles.first()
  // Each with what it opens: what lies behind is not to be reached meanwhile.
  const openers = [
    [reader.textSize, '.setting[open]'],
    [reader.theme, '.setting[open]'],
    [article.getByRole('figure').first().getByRole('link'), 'dialog[open]'],
    [article.getByRole('button', { name: '微信' }), 'dialog[open]'],
  ] as const
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const [opener, part] of openers) {
      await opener.click()
      await expect(page.locator(part)).toBeVisible()
      expect(await findings(page, part), colorScheme).toEqual([])
      await page.keyboard.press('Escape')
    }
  }
})

/** What has the focus: its role in the page, its name, and whether the eye can tell. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const ring = [
      element,
      ...(element.closest('li, .story, .choices label, .strip a')
        ? [element.closest<HTMLElement>('li, .story, .choices label, .strip a')]
        : []),
    ]
    const visible = ring.some((each) => {
      if (!each) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const { width, height } = element.getBoundingClientRect()
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      inNav: Boolean(element.closest('nav[aria-label="欄目"]')),
      inArticle: Boolean(element.closest('article.opened')),
      inFeed: Boolean(element.closest('.feed')),
      visible: visible && width > 0 && height > 0,
    }
  })

test('Tab goes through navigation, article and feed in the order of reading, and the focus is always seen', async ({
  page,
  articlePage,
}) => {
  await articlePage.open()
  const stops: NonNullable<Awaited<ReturnType<typeof focused>>>[] = []
  while (stops.length < 80 && !stops.at(-1)?.inFeed) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop) stops.push(stop)
  }
  expect(stops.filter(({ visible }) => !visible)).toEqual([])
  const places = [
    stops.findIndex(({ name }) => name === '跳至內容'),
    stops.findIndex(({ inNav }) => inNav),
    stops.findIndex(({ inArticle }) => inArticle),
    stops.findIndex(({ inFeed }) => inFeed),
  ]
  expect(places[0]).toBe(0)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
  const names = stops.map(({ name }) => name)
  for (const name of ['即時', '博客文章', 'Aa 文字大小', '外觀', '深喉', 'Facebook', '微信', '複製連結'])
    expect(
      names.some((each) => each.endsWith(name)),
      name,
    ).toBe(true)
})

for (const address of ['/', '/section/blog']) {
  test(`on ${address} every stop of the keyboard is seen`, async ({ page }) => {
    await page.goto(address)
    const unseen: string[] = []
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const stop = await focused(page)
      if (stop && !stop.visible) unseen.push(stop.name)
    }
    expect(unseen).toEqual([])
  })
}

test('a reader who tabs on into the feed is never covered by the bar', async ({ page, articlePage }) => {
  await articlePage.open()
  const share = articlePage.articles.first().getByRole('group', { name: '分享' })
  await share.getByRole('button', { name: '複製連結' }).focus()
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab')
    const [top, bar] = await page.evaluate(() => [
      document.activeElement?.getBoundingClientRect().bottom ?? 0,
      document.querySelector('.reading-bar[data-shown]')?.getBoundingClientRect().bottom ?? 0,
    ])
    expect(top).toBeGreaterThan(bar ?? 0)
  }
})

test('the page speaks Hong Kong Chinese and names its landmarks', async ({ page }) => {
  await page.goto(SEED)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-HK')
  for (const [role, names] of Object.entries({
    navigation: ['欄目', '標籤', '頁底'],
    region: ['往下看更多文章', '作者'],
    complementary: ['你或有興趣的文章'],
  }))
    for (const name of names) await expect(page.getByRole(role as 'navigation', { name, exact: true }), name).toHaveCount(1)
})
