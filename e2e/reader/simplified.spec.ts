import type { Page } from '@playwright/test'
import { createDictionary, type Spelling } from '../../lib/simplified/dictionary'
import { addTerm, deleteTerm, updateTerm } from '../../lib/term/commands'
import { readWords } from '../../lib/term/spelling'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import type { Newsroom } from '../newsroom'
import { ArticlePage, SEED_TITLE } from '../pages/article-page'
import { MISSING, PAGE_TYPES, pageAddress } from '../pages/page-types'
import { ReaderPage } from '../pages/reader-page'

/** What is published is everywhere within a second; a render of a busy machine takes another. */
const SOON = { timeout: 5_000 }

const twin = (address: string) => (address === '/' ? '/sc' : `/sc${address}`)

/** How the newsroom's words are written, as the server knows it. */
const spelling = async ({ db }: Newsroom): Promise<Spelling> =>
  (
    await createDictionary(
      () => readWords(db),
      () => 1,
    )()
  ).page

/** Every text that a reader sees or hears, outside of what is in a script of its own choice. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node instanceof Element ? node : node.parentElement
      if (element?.closest('script, style, noscript, [translate="no"], [hreflang]')) continue
      if (node instanceof Element)
        for (const name of ['alt', 'title', 'aria-label', 'placeholder']) found.push(node.getAttribute(name) ?? '')
      else found.push(node.textContent ?? '')
    }
    return found.filter((text) => /\p{Script=Han}/u.test(text))
  })

/** React has taken over; it would have complained on the console, which no test may. */
const taken = (page: Page) => page.waitForFunction(() => window.history.state?.__NA === true)

const links = (page: Page) =>
  page.locator('a[href]:not([hreflang])').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
const head = (page: Page, selector: string, name: string) => page.locator(`head ${selector}`).getAttribute(name)

async function alternates(page: Page): Promise<Record<string, string>> {
  const found = await page
    .locator('head link[rel="alternate"][hreflang]')
    .evaluateAll((all) => all.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
  return Object.fromEntries(found)
}

test.describe('a page of the type', () => {
  test.use({ expectedErrors: [MISSING] })
  for (const type of PAGE_TYPES) {
    test(`${type} is one in Simplified Chinese too, and says so`, async ({ page, newsroom, baseURL }) => {
      const reader = new ReaderPage(page)
      const address = await pageAddress(type, newsroom)
      // Another test may publish between the one and the other: then both are looked at once more.
      await expect(async () => {
        const traditional = await page.goto(address)
        await taken(page)
        const own = new URL(page.url()).pathname
        const [status, canonical] = [traditional?.status(), await page.locator('head link[rel="canonical"]').count()]
        const said = canonical ? await alternates(page) : {}
        const before = canonical ? await head(page, 'link[rel="canonical"]', 'href') : ''
        const shown = (await texts(page)).length

        const answer = await page.goto(twin(address))
        await taken(page)
        expect(answer?.status()).toBe(status)
        expect(new URL(page.url()).pathname).toBe(twin(own))
        await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
        await expect(page.locator('head meta[property="og:locale"]')).toHaveAttribute('content', 'zh_CN')
        if (canonical) {
          const after = await head(page, 'link[rel="canonical"]', 'href')
          expect(after?.replace(`${baseURL}/sc`, `${baseURL}`)).toBe(before)
          expect(after).toMatch(new RegExp(`^${baseURL}/sc(?:/|$)`))
          expect(await alternates(page)).toEqual(said)
          expect(said).toEqual({ 'zh-Hant-HK': before, 'x-default': before, 'zh-Hans': after })
        }

        const { text } = await spelling(newsroom)
        const now = await texts(page)
        expect(now).toHaveLength(shown)
        // What is simplified already is not changed by being converted again, but for words cut in two by a place to break.
        expect(now.filter((one) => Array.from(text(one)).some((character, at) => character !== Array.from(one)[at]))).toEqual([])
        const pages = (await links(page)).filter((href) => href.startsWith('/') && !/^\/(?:media|og)\/|\/feed\.(?:xml|json)$/.test(href))
        expect(pages.length).toBeGreaterThan(8)
        expect(pages.filter((href) => !/^\/sc(?:[/?#]|$)/.test(href))).toEqual([])
      }).toPass({ timeout: 30_000 })
      await expect(reader.masthead.getByRole('link', { name: '繁體', exact: true })).toBeVisible()
      await expect(reader.masthead.getByRole('link', { name: '简体', exact: true })).toBeHidden()
    })
  }
})

test('a reader who reads on stays in the script: address, title, the way back, and what is shared', async ({ page }) => {
  const article = new ArticlePage(page)
  await article.open('/sc/article/1')
  await expect(page).toHaveURL(/\/sc\/article\/1-/)
  for (const n of [1, 2, 3]) {
    await article.readTo(n)
    const [id, title] = [(await article.ids())[n], await article.title(n)]
    await expect(page).toHaveURL(new RegExp(`/sc/article/${id}-`))
    await expect(page).toHaveTitle(`${title}｜往下看`)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/sc/article/${id}-`))
  }
  const shared = await article.articles.nth(3).getByRole('link', { name: 'X', exact: true }).getAttribute('href')
  expect(new URL(`${shared}`).searchParams.get('url')).toMatch(/\/sc\/a\/\d+\?utm_source=x&/)
  expect(new URL(`${shared}`).searchParams.get('text')).toBe(await article.title(3))
  const here = page.url()

  // To a page of another kind, and back to the third article.
  await article.articles.nth(3).getByRole('link', { name: '更多文章' }).click()
  await expect(page).toHaveURL(/\/sc\/author\//)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('')
  await page.goBack()
  await expect(page).toHaveURL(here)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect.poll(() => article.ids().then((ids) => ids.length)).toBeGreaterThan(3)

  // The switch leads to the article in view, wherever on the page it is used, and back.
  const id = /article\/(\d+)/.exec(here)?.[1]
  await page
    .getByRole('banner')
    .getByRole('link', { name: '繁體', exact: true })
    .evaluate((link) => link.focus({ preventScroll: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`^[^/]+//[^/]+/article/${id}-`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-HK')
  await page.getByRole('banner').getByRole('link', { name: '简体', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/sc/article/${id}-`))
})

test('what is fetched when it is wanted comes in the script too', async ({ page }) => {
  const article = new ArticlePage(page)
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname))
  await article.open('/sc/article/1')
  const first = scripts.length
  await page.getByRole('button', { name: '微信' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('用微信扫描二维码')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(scripts.length).toBeGreaterThan(first)
  expect(scripts.filter((path) => !path.startsWith('/sc/_next/static/chunks/'))).toEqual([])
})

test('nothing is prefetched over and over, and every part of a page comes in its script', async ({ page }) => {
  const parts: string[] = []
  page.on('response', async (response) => {
    if (response.headers()['content-type']?.startsWith('text/x-component')) parts.push(response.headers()['x-nextjs-rewritten-path'] ?? '')
  })
  await page.goto('/sc')
  const reader = new ReaderPage(page)
  await reader.masthead.getByRole('link', { name: '大视野', exact: true }).click()
  await expect(page).toHaveURL('/sc/section/world')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('大视野')
  await reader.listed.first().click()
  await expect(page).toHaveURL(/\/sc\/article\/\d+-/)
  await page.goBack()
  await expect(page).toHaveURL('/sc/section/world')
  await page.waitForLoadState('networkidle')
  expect(parts.length).toBeGreaterThan(0)
  expect(parts.length).toBeLessThan(8)
  expect(parts.filter((path) => !/^\/(?:section\/world|article\/)/.test(path))).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader goes from page to page, and changes the script', async ({ page }) => {
    const reader = new ReaderPage(page)
    await page.goto('/section/world')
    await reader.masthead.getByRole('link', { name: '简体', exact: true }).click()
    await expect(page).toHaveURL('/sc/section/world')
    await reader.listed.first().click()
    await expect(page).toHaveURL(/\/sc\/article\/\d+-/)
    const here = page.url()
    await page.getByRole('link', { name: /^继续往下看/ }).click()
    await expect(page).toHaveURL(/\/sc\/article\/\d+-/)
    expect(page.url()).not.toBe(here)
    await reader.masthead.getByRole('link', { name: '繁體', exact: true }).click()
    await expect(page).not.toHaveURL(/\/sc\//)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await reader.masthead.getByRole('link', { name: '往下看' }).first().click()
    await reader.masthead.getByRole('link', { name: '简体', exact: true }).click()
    await expect(page).toHaveURL('/sc')
  })
})

test('a reader finds what either script asks for, and the question stands as it was typed', async ({ page, newsroom }) => {
  await page.goto('/sc/search')
  const results = page.getByRole('main').getByRole('article').getByRole('heading', { level: 2 })
  const title = (await spelling(newsroom)).text(SEED_TITLE)
  for (const q of ['北約', '北约']) {
    await page.getByRole('combobox', { name: '字词' }).fill(q)
    await page.getByRole('button', { name: '搜寻' }).click()
    await expect(page).toHaveURL(new RegExp(`/sc/search\\?q=${encodeURIComponent(q)}`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜寻「北约」')
    await expect(page.getByRole('combobox', { name: '字词' })).toHaveValue(q)
    await expect(results.filter({ hasText: title })).toHaveCount(1)
  }
  await page.getByRole('banner').getByRole('link', { name: '繁體', exact: true }).click()
  await expect(page).toHaveURL(/^[^/]+\/\/[^/]+\/search\?q=/)
  await expect(page.getByRole('combobox', { name: '字詞' })).toHaveValue('北约')
})

test('what may be meant is suggested in the script, too', async ({ request }) => {
  const { suggestions } = await (await request.get('/sc/search/suggest?q=俄罗斯')).json()
  expect(suggestions).toContainEqual({ kind: 'tag', name: '俄罗斯', address: expect.stringMatching(/^\/sc\/tag\//) })
  const title = suggestions.find(({ kind }: { kind: string }) => kind === 'article')
  expect(title).toMatchObject({ name: expect.stringContaining('美国'), address: expect.stringMatching(/^\/sc\/article\/1-/) })
})

test('redirects lead on in the same script', async ({ request }) => {
  const at = async (address: string) => (await request.get(address, { maxRedirects: 0 })).headers().location
  for (const address of ['/sc/a/1', '/sc/article/1', '/sc/article/1-old']) expect(await at(address), address).toMatch(/^\/sc\/article\/1-/)
  for (const address of ['/sc/studio', '/sc/api/v1/articles', '/sc/feed.xml', '/sc/media/x/1.jpg', '/sc/sc'])
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(404)
})

test('what the newsroom says of a word is on its pages within a second, in scripts too', async ({ page, newsroom, request }) => {
  const { id, address } = await newsroom.publish({ title: '巴士站後面的風鈴渡頭', text: '頭班巴士在風鈴渡頭開出。' })
  const word = '風鈴渡頭'
  const title = () => request.get(twin(address)).then(async (answer) => /<title>([^｜]*)/.exec(await answer.text())?.[1])
  await expect.poll(title, SOON).toBe('巴士站后面的风铃渡头')
  const term = await addTerm(newsroom.db, SYSTEM, { traditional: word })
  await expect.poll(title, SOON).toBe('巴士站后面的風鈴渡頭')
  await updateTerm(newsroom.db, SYSTEM, { id: term, version: 1, simplified: '风铃码头' })
  await expect.poll(title, SOON).toBe('巴士站后面的风铃码头')
  // A word of the interface: the page and its scripts agree, or React would complain.
  const button = await addTerm(newsroom.db, SYSTEM, { traditional: '複製', simplified: '拷贝' })
  await expect.poll(() => request.get(twin(address)).then((answer) => answer.text()), SOON).toContain('拷贝连结')
  await page.goto(twin(address))
  await taken(page)
  await expect(page.getByRole('button', { name: '拷贝连结' }).first()).toBeVisible()
  await deleteTerm(newsroom.db, SYSTEM, { id: button, version: 1 })
  await deleteTerm(newsroom.db, SYSTEM, { id: term, version: 2 })
  await expect.poll(title, SOON).toBe('巴士站后面的风铃渡头')
  await newsroom.withdraw(id, 2, '有誤。')
})
