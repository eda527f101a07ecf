import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Request } from '@playwright/test'
import { expect, test } from '../fixtures'
import { InputMethod } from '../pages/input-method'

/** A word that no other test writes. */
const WORD = '淅淅瀝瀝'
/** Longer than a script waits for somebody who types. */
const LONG_MS = 5_000

const field = (page: Page) => page.getByRole('combobox', { name: '字詞' })
const list = (page: Page) => page.getByRole('listbox', { name: '建議' })
const options = (page: Page) => list(page).getByRole('option')
const active = (page: Page) => page.locator('[role=option][aria-selected=true]')

/** What the page asks for while somebody types. */
function askedBy(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request: Request) => {
    const url = new URL(request.url())
    if (url.pathname === '/search/suggest') asked.push(url.searchParams.get('q') ?? '')
  })
  return asked
}

async function open(page: Page): Promise<void> {
  await page.goto('/search')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
}

const written: number[] = []
test.beforeAll(async ({ newsroom }) => {
  for (const title of [`昨夜${WORD}`, `${WORD}的雨`]) {
    const publishedAt = new Date(`2020-04-0${written.length + 2}T08:00:00+08:00`)
    written.push((await newsroom.publish({ title, publishedAt })).id)
  }
})
test.afterAll(async ({ newsroom }) => {
  for (const id of written) await newsroom.withdraw(id, 2, '測試完成。')
})

test('what is typed is suggested, in either script, and the keyboard leads there', async ({ page }) => {
  await open(page)
  await field(page).pressSequentially('淅淅沥沥')
  // The one that begins with it first, though it is not the newest one that holds it.
  await expect(options(page)).toHaveText([`${WORD}的雨 文章`, `昨夜${WORD} 文章`])
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: '有2個建議' })).toHaveCount(1)
  await expect(active(page)).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveText(`昨夜${WORD} 文章`)
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id')) ?? 'none')
  await expect(field(page)).toHaveValue('淅淅沥沥')
  // Between the last and the first stands what was typed.
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveAccessibleName(`${WORD}的雨`)
})

test('Escape and leaving the field close the list, ArrowDown opens it again, and Enter without a choice searches', async ({ page }) => {
  await open(page)
  await field(page).pressSequentially(WORD)
  await expect(options(page)).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(field(page)).toHaveValue(WORD)
  await page.keyboard.press('ArrowDown')
  await expect(options(page)).toHaveCount(2)
  await page.keyboard.press('Tab')
  await expect(list(page)).toBeHidden()
  await field(page).press('ArrowDown')
  await expect(options(page)).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`搜尋「${WORD}」`)
})

test('a pointer chooses too: sections, authors and tags lead to their pages', async ({ page }) => {
  await open(page)
  await field(page).pressSequentially('深')
  const author = options(page).filter({ hasText: '作者' }).first()
  await expect(author).toHaveText('深喉 作者')
  await author.click()
  await expect(page).toHaveURL('/author/sam-hau')
})

test('while an input method composes nothing is asked, afterwards once; its keys stay its own', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const asked = askedBy(page)
  const method = new InputMethod(page)
  await field(page).click()
  for (const part of ['s', 'sik', 'sik sik']) await method.compose(part)
  await page.clock.fastForward(LONG_MS)
  await method.key('Enter')
  await method.key('ArrowDown')
  await method.key('Escape')
  await expect(field(page)).toHaveValue('sik sik')
  await expect(page).toHaveURL('/search')
  expect(asked).toEqual([])
  await method.commit('淅淅')
  await page.clock.fastForward(LONG_MS)
  await expect(options(page)).toHaveCount(2)
  expect(asked).toEqual(['淅淅'])
  // What was there goes while the next word is composed: it is not what will stand here.
  await method.compose('lik')
  await expect(list(page)).toBeHidden()
  await method.commit('瀝瀝')
  await page.clock.fastForward(LONG_MS)
  await expect(options(page)).toHaveCount(2)
  expect(asked).toEqual(['淅淅', WORD])
})

test('letters that follow one another are one question, and an answer that was overtaken is not shown', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const asked = askedBy(page)
  // The first question never gets an answer; the browser says when it is given up.
  await page.route(/suggest\?q=%E6%B7%85$/, () => undefined)
  const givenUp = page.waitForEvent('requestfailed', (request) => request.url().endsWith('suggest?q=%E6%B7%85'))
  await field(page).pressSequentially('淅')
  await page.clock.fastForward(LONG_MS)
  await expect.poll(() => asked).toEqual(['淅'])
  await page.keyboard.type('淅')
  await givenUp
  await page.keyboard.type('瀝')
  await page.keyboard.type('瀝')
  await page.clock.fastForward(LONG_MS)
  await expect(options(page)).toHaveCount(2)
  expect(asked).toEqual(['淅', WORD])
})

for (const [width, colorScheme] of [
  [360, 'dark'],
  [1280, 'light'],
] as const)
  test(`an open list is whole and accessible, ${width} px wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await open(page)
    await field(page).pressSequentially(WORD)
    await expect(options(page)).toHaveCount(2)
    await page.keyboard.press('ArrowDown')
    const box = await list(page).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
    for (const option of await options(page).all()) expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })

test('an answer is small, may be kept for a minute, and nonsense is answered', async ({ request }) => {
  const answer = await request.get(`/search/suggest?q=${encodeURIComponent(WORD)}`)
  expect(answer.headers()).toMatchObject({
    'cache-control': 'public, max-age=60',
    'content-type': expect.stringContaining('application/json'),
  })
  expect(await answer.json()).toEqual({
    suggestions: [
      { kind: 'article', name: `${WORD}的雨`, address: expect.stringMatching(/^\/article\/\d+-/) },
      { kind: 'article', name: `昨夜${WORD}`, address: expect.stringMatching(/^\/article\/\d+-/) },
    ],
  })
  for (const query of ['', '?q=', '?q=%ED%A0%80', '?q=%22*', `?q=${'%E5%85%AC'.repeat(200)}`]) {
    const nothing = await request.get(`/search/suggest${query}`)
    expect([query, nothing.status(), await nothing.json()]).toEqual([query, 200, { suggestions: [] }])
  }
  expect((await request.post('/search/suggest?q=a')).status()).toBe(405)
})
