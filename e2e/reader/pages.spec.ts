import type { APIRequestContext } from '@playwright/test'
import { correctArticle } from '../../lib/article/publishing'
import { encoded, routes } from '../../lib/routes'
import { slugOf } from '../../lib/text/slug'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import { mark } from '../mark'
import { say } from '../operate/say'
import { FED_TITLE, SEED_TITLE } from '../pages/article-page'
import { type BackIssues, publishBackIssues } from '../pages/back-issues'
import { MISSING, PAGE_TYPES, pageAddress, thisMonth } from '../pages/page-types'
import { ReaderPage } from '../pages/reader-page'

const DISCLAIMER = '** 博客文章文責自負，不代表本公司立場 **'
/** The promise is a second from the commit; this machine may be doing other things as well. */
const SECOND = 1_500

test.describe('every page', () => {
  test.use({ expectedErrors: [MISSING] })

  for (const type of PAGE_TYPES) {
    test(`of the type ${type} has one main, one h1, and a way to skip to it first`, async ({ page, newsroom }) => {
      const reader = new ReaderPage(page)
      await page.goto(await pageAddress(type, newsroom))
      await expect(reader.main).toHaveCount(1)
      await expect(reader.main).toHaveAttribute('id', 'main')
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(reader.masthead.getByRole('navigation', { name: '欄目' })).toBeVisible()
      await page.keyboard.press('Tab')
      await expect(reader.skipLink).toBeFocused()
      await expect(reader.skipLink).toBeInViewport()
      await page.keyboard.press('Enter')
      await expect(reader.main).toBeFocused()
    })
  }
})

test.describe('the front page', () => {
  test('has a lead and all sections, and shows nothing twice outside 最新文章', async ({ page }) => {
    await page.goto('/')
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 2 }).getByRole('link').first()).toBeVisible()
    for (const section of ['即時', '大視野', '兩岸', '社會事', '生活事', '博客文章'])
      await expect(main.getByRole('region', { name: section, exact: true }).getByRole('link').first(), section).toBeVisible()
    const articles = await main
      .getByRole('link')
      .evaluateAll((links) =>
        links.flatMap((link) =>
          link.closest('section[aria-label="最新文章"]') ? [] : (/^\/article\/(\d+)/.exec((link as HTMLAnchorElement).pathname)?.[1] ?? []),
        ),
      )
    expect(articles.length).toBeGreaterThan(15)
    expect(articles.filter((id, index) => articles.indexOf(id) !== index)).toEqual([])
    const latest = await main.getByRole('region', { name: '最新文章' }).getByRole('link').count()
    expect(latest).toBe(8)
  })

  test('leads on: every link of masthead and footer is answered 200', async ({ page, request }) => {
    const reader = new ReaderPage(page)
    await page.goto('/')
    const paths = await reader.masthead
      .getByRole('link')
      .or(reader.footer.getByRole('link'))
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
    expect(paths.length).toBeGreaterThan(12)
    for (const path of new Set(paths)) expect((await request.get(path)).status(), path).toBe(200)
    for (const section of ['即時', '大視野', '兩岸', '社會事', '生活事', '博客文章'])
      await expect(reader.footer.getByRole('link', { name: section })).toBeVisible()
  })
})

test.describe('a list of more than a page', () => {
  let issues: BackIssues
  test.beforeAll(async ({ newsroom }) => {
    issues = await publishBackIssues(newsroom)
  })
  test.afterAll(() => issues.withdraw())

  for (const list of ['section', 'author', 'tag', 'archive'] as const) {
    test(`leads to its end and back by real links: ${list}`, async ({ page, request }) => {
      const reader = new ReaderPage(page)
      await reader.open(issues.lists[list])
      const heading = await page.getByRole('heading', { level: 1 }).textContent()
      const older = reader.pager.getByRole('link', { name: '較早的文章' })
      const found: string[] = []
      const moments: string[] = []
      const read = async () => {
        await expect(page.getByRole('heading', { level: 1, name: heading ?? '' })).toBeVisible()
        found.push(...(await reader.listed.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))))
        moments.push(
          ...(await page
            .getByRole('main')
            .getByRole('article')
            .locator('time')
            .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime))),
        )
      }
      await read()
      while (await older.isVisible()) {
        const href = (await older.getAttribute('href')) ?? ''
        expect((await request.get(href)).status()).toBe(200)
        await older.click()
        await expect(page).toHaveURL(href)
        await read()
      }
      expect(page.url()).toContain('/before/')
      await expect(reader.pager.getByText('已到最早的文章')).toBeVisible()
      const ids = found.map((path) => Number(/\d+/.exec(path)?.[0]))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(issues.ids))
      expect(moments).toEqual([...moments].sort().reverse())
      const last = page.url()
      await reader.pager.getByRole('link', { name: '返回最新' }).click()
      await expect(page).toHaveURL(issues.lists[list])
      await page.goBack()
      await expect(page).toHaveURL(last)
      await expect(reader.pager.getByText('已到最早的文章')).toBeVisible()
    })
  }
})

test('a section whose articles bind a disclaimer shows its columnists', async ({ page }) => {
  await page.goto('/section/blog')
  const main = page.getByRole('main')
  await expect(main.getByText('博客文章文責自負，不代表本公司立場').first()).toBeVisible()
  await main.getByRole('link', { name: /^深喉/ }).click()
  await expect(page).toHaveURL('/author/sam-hau')
})

test('the archive goes from month to month', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: '過往文章' }).click()
  await expect(page).toHaveURL(thisMonth())
  const months = page.getByRole('navigation', { name: '月份' })
  await expect(months.getByRole('link')).toHaveCount(1)
  const earlier = (await months.getByRole('link').textContent())?.trim() ?? ''
  await months.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: earlier, exact: true })).toBeVisible()
  await months.getByRole('link').last().click()
  await expect(page).toHaveURL(thisMonth())
})

test.describe('an article', () => {
  test('has its parts, opened and fed', async ({ articlePage }) => {
    await articlePage.open()
    for (const [n, title] of [SEED_TITLE, FED_TITLE].entries()) {
      const article = articlePage.articles.nth(n)
      await article.scrollIntoViewIfNeeded()
      await expect(article).toHaveAttribute('data-article-id', String(n + 1))
      await expect(article.getByRole('heading', { level: n === 0 ? 1 : 2, name: title })).toBeVisible()
      await expect(article.locator('.article-head').getByRole('link', { name: '博客文章' })).toHaveAttribute('href', '/section/blog')
      await expect(article.getByText(/^這篇文章發佈於.年多前，部分內容可能已經過時。$/)).toBeVisible()
      const author = article.getByRole('region', { name: n === 0 ? '作者' : `作者：${title}` })
      await expect(author).toContainText('國際時局專欄作者。')
      await expect(author.getByRole('link', { name: '更多文章' })).toHaveAttribute('href', '/author/sam-hau')
      await expect(article.getByText(DISCLAIMER, { exact: true })).toBeVisible()
      const tags = article.getByRole('navigation', { name: n === 0 ? '標籤' : `標籤：${title}` })
      await expect(tags.getByRole('link')).toHaveText(n === 0 ? ['俄羅斯', '烏克蘭', '北約', '布林肯'] : ['韓國', 'G7', '尹錫悅', '外交'])
      const share = article.getByRole('group', { name: '分享' })
      for (const name of ['Facebook', 'WhatsApp', 'X', 'Threads', 'LINE', 'Telegram', '微信', '電郵', '複製連結'])
        await expect(share.getByRole('link', { name, exact: true }).or(share.getByRole('button', { name, exact: true }))).toBeVisible()
    }
  })

  test('says when it appeared and, for an update that readers should see, when that was', async ({ articlePage }) => {
    await articlePage.open()
    const expected = [
      [
        ['2022年01月28日 11:42', '2022-01-28T11:42:00+08:00'],
        ['11:50', '2022-01-28T11:50:00+08:00'],
      ],
      [
        ['2024年04月23日 13:07', '2024-04-23T13:07:00+08:00'],
        ['13:12', '2024-04-23T13:12:00+08:00'],
      ],
    ]
    for (const [n, lines] of expected.entries()) {
      const head = articlePage.articles.nth(n).locator('.article-head')
      await expect(head).toContainText(`最後更新：${lines[1]?.[0]}`)
      for (const [index, [text = '', moment = '']] of lines.entries()) {
        await expect(head.locator('time').nth(index)).toHaveText(text)
        await expect(head.locator('time').nth(index)).toHaveAttribute('datetime', moment)
      }
    }
  })

  test('updated on another day says the day; corrected quietly says nothing', async ({ page, newsroom }) => {
    const wanted = { title: `次日更新的一篇 ${mark()}`, publishedAt: new Date('2019-07-01T23:59:00+08:00') }
    const { id, address } = await newsroom.publish(wanted)
    const head = page.getByRole('article').first().locator('.article-head')
    const content = await newsroom.content(wanted)
    await correctArticle(newsroom.db, SYSTEM, { id, version: 2, content, readersShouldSee: false })
    await page.goto(address)
    await expect(head.getByText('2019年07月01日 23:59')).toBeVisible()
    await expect(head).not.toContainText('最後更新')
    const updatedAt = new Date('2019-07-02T00:01:00+08:00')
    await correctArticle(newsroom.db, SYSTEM, { id, version: 3, content, readersShouldSee: true, updatedAt })
    await expect(async () => {
      await page.reload()
      await expect(head).toContainText('最後更新：2019年07月02日 00:01', { timeout: 100 })
    }).toPass()
  })

  test('of a news section binds no disclaimer and, when new, has no age notice', async ({ articlePage, newsroom, page }) => {
    await articlePage.open((await newsroom.publish({ title: `今天的新聞 ${mark()}` })).address)
    const opened = articlePage.articles.first()
    await expect(opened).not.toContainText('文責自負')
    await expect(opened).not.toContainText('可能已經過時')
    for (const n of [1, 2]) await articlePage.readTo(n)
    const signs = await page
      .locator('#main article[data-article-id]')
      .evaluateAll((all) =>
        all.map((article) => [article.querySelector('.kicker')?.textContent === '博客文章', article.textContent?.includes('文責自負')]),
      )
    for (const [blog, disclaimed] of signs) expect(disclaimed).toBe(blog)
  })
})

test('the bar names the article in view and fills as it is read', async ({ page, articlePage }) => {
  await articlePage.open()
  const bar = page.locator('.reading-bar')
  const read = () => bar.locator('progress').evaluate((progress: HTMLProgressElement) => progress.value)
  await expect(bar).toBeHidden()
  await articlePage.readTo(0, 900)
  await expect(bar).toBeVisible()
  await expect(bar).toContainText(`博客文章${SEED_TITLE}`)
  const early = await read()
  expect(early).toBeGreaterThan(0)
  await articlePage.readTo(0, 2_200)
  await expect.poll(read).toBeGreaterThan(early)
  const box = await bar.locator('progress').boundingBox()
  expect(box).toMatchObject({ x: 0, width: page.viewportSize()?.width })
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  await expect(bar).toBeHidden()
})

test.describe('what is published is visible everywhere within a second:', () => {
  const LISTS = ['/', '/section/now', '/author/newsroom', thisMonth()]

  const ask = async (request: APIRequestContext, address: string) => {
    const answer = await request.get(address, { maxRedirects: 0 })
    return { status: answer.status(), html: await answer.text() }
  }

  /** Milliseconds from now until the front page is as wanted; then none of the other pages may be behind. */
  async function until(request: APIRequestContext, wanted: (html: string) => boolean): Promise<number> {
    const began = performance.now()
    await expect.poll(async () => wanted((await ask(request, '/')).html), { intervals: [25] }).toBe(true)
    const taken = Math.round(performance.now() - began)
    for (const address of LISTS) {
      const { status, html } = await ask(request, address)
      expect([status, wanted(html)], address).toEqual([200, true])
    }
    return taken
  }

  test('an article, a new title, a withdrawal', async ({ request, newsroom }) => {
    for (const address of LISTS) await ask(request, address)
    const [first, second] = [`剛剛刊出 ${mark()}`, `改了標題 ${mark()}`]
    const { id, address } = await newsroom.publish({ title: first })
    const published = await until(request, (html) => html.includes(first))
    expect((await ask(request, address)).status).toBe(200)

    await newsroom.retitle(id, 2, second)
    const changed = await until(request, (html) => html.includes(second) && !html.includes(first))
    const moved = encoded(routes.article(id, slugOf(second)))
    expect((await ask(request, moved)).html).toContain(second)
    expect((await ask(request, address)).status).toBe(308)

    await newsroom.withdraw(id, 3, '撤回說明。')
    const withdrawn = await until(request, (html) => !html.includes(second))
    for (const gone of [moved, address]) {
      const { status, html } = await ask(request, gone)
      expect([status, html.includes('撤回說明。'), html.includes(second)], gone).toEqual([410, true, false])
    }
    say(`published after ${published} ms, new title after ${changed} ms, withdrawn after ${withdrawn} ms`)
    expect(Math.max(published, changed, withdrawn)).toBeLessThan(SECOND)
  })

  test('a scheduled article when its time comes, and not before', async ({ request, newsroom }) => {
    const title = `定時刊出 ${mark()}`
    const due = Date.now() + 3_000
    const { address } = await newsroom.publish({ title, publishedAt: new Date(due) })
    const early = await Promise.all([...LISTS, address].map(async (page) => ({ ...(await ask(request, page)), at: Date.now() })))
    for (const { html, at } of early) expect(at < due && html.includes(title)).toBe(false)
    await until(request, (html) => html.includes(title))
    const late = Date.now() - due
    expect((await ask(request, address)).status).toBe(200)
    say(`a scheduled article stood on all lists ${late} ms after its time`)
    expect(late).toBeGreaterThan(0)
    expect(late).toBeLessThan(2 * SECOND)
  })
})
