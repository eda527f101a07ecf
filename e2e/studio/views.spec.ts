import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Locator, type Page } from '@playwright/test'
import { createAuthor } from '../../lib/author/commands'
import { SYSTEM } from '../../lib/user/actor'
import { BROWSER_ARGS, browserPath } from '../browser'
import { BROWSER } from '../browser-agent'
import { expect, test } from '../fixtures'
import { lookAt } from '../look'
import { mark } from '../mark'
import type { Newsroom } from '../newsroom'
import { ArticlePage } from '../pages/article-page'
import { hire, letIn } from '../staff'

/** Views are written every ten seconds. */
const WRITTEN = { timeout: 25_000 }

/** A page of somebody else, on another host, that links to us. */
async function linkedFrom(address: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!DOCTYPE html><title>討論區</title><a href="${address}">連結</a>`)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}/thread?secret=1`, close: () => server.close() }
}

/** Scrolls until so much of an article's text has come into view, and holds still. */
async function readUntil(page: Page, id: number, share: number): Promise<void> {
  const text = page.locator(`#main article[data-article-id="${id}"] .article-body`)
  await text.waitFor()
  const away = () =>
    text.evaluate((element, wanted) => {
      const { top, height } = element.getBoundingClientRect()
      const distance = Math.round(top + wanted * height - window.innerHeight)
      window.scrollBy({ top: distance, behavior: 'instant' })
      return Math.abs(distance)
    }, share)
  let calm = 0
  await expect.poll(async () => (calm = (await away()) < 2 ? calm + 1 : 0), { intervals: [50] }).toBeGreaterThan(5)
}

/** A name that nobody else writes under: what else is published does not stand between its articles. Returns its slug. */
async function newAuthor(newsroom: Newsroom): Promise<string> {
  const slug = `views-${mark()}`
  await createAuthor(newsroom.db, SYSTEM, { slug, name: `作者${slug.slice(-4)}` })
  return slug
}

/** The rows of a table, each as its texts. */
const rowsOf = (table: Locator) =>
  table
    .getByRole('row')
    .evaluateAll((rows) => rows.slice(1).map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')))

test('an author sees on which days an article was read, as a chart, as a table and as a file', async ({ page, context, newsroom }) => {
  const title = `讀了幾多次 ${mark()}`
  const author = await newAuthor(newsroom)
  const { id } = await newsroom.publish({ title, author })
  await newsroom.beRead(id, 8, 24 * 2)
  await newsroom.beRead(id, 2, 24 * 3)
  await newsroom.beRead(id, 5, 24 * 40)
  await letIn(context, newsroom.db, await hire(newsroom.db, 'author', author))

  await page.goto(`/studio/articles/${id}`)
  await page.getByRole('link', { name: '每日閱讀次數' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `閱讀次數：${title}` })).toBeVisible()
  await expect(page.getByText('發佈以來').locator('..')).toContainText('15次')
  await expect(page.getByText('最近30日').locator('..')).toContainText('10次')
  const days = await rowsOf(page.getByRole('table', { name: '逐日數字' }))
  expect(days).toHaveLength(30)
  expect(days.filter(([, count]) => count !== '0').map(([, ...counts]) => counts)).toEqual([
    ['8', '0', '0', '0', '0', '0'],
    ['2', '0', '0', '0', '0', '0'],
  ])
  const heights = await page
    .getByRole('figure')
    .locator('rect.read')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().height).filter((height) => height > 0))
  expect(heights).toHaveLength(2)
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(4, 1)
  await lookAt(page)

  const downloaded = page.waitForEvent('download')
  await page.getByRole('link', { name: '下載 CSV' }).click()
  expect((await downloaded).suggestedFilename()).toBe(`readon-views-${id}.csv`)
  const file = await page.request.get(`/api/studio/articles/${id}/views`)
  expect([file.status(), file.headers()['content-type'], file.headers()['cache-control']]).toEqual([
    200,
    'text/csv; charset=utf-8',
    'no-store',
  ])
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(31)
  expect(lines.map((line) => line.split(',')[1]).filter((count) => count !== '"0"')).toEqual(['"閱讀次數"', '"2"', '"8"'])
})

test('an author sees how far readers got, where they came from and what they read on to', async ({
  page,
  context,
  newsroom,
  browser,
  baseURL,
}) => {
  test.slow()
  const author = await newAuthor(newsroom)
  const wanted = { author, text: '讀者一路往下看，看到這裏。'.repeat(300) }
  const below = { ...wanted, title: `下一篇 ${mark()}` }
  await newsroom.publish(below)
  const title = `有人讀完 ${mark()}`
  const { id, address } = await newsroom.publish({ ...wanted, title })
  const counts = (articleId: number) =>
    newsroom.db.viewCount.aggregate({
      where: { articleId },
      _sum: { count: true, quarter1: true, quarter2: true, quarter3: true, quarter4: true, readOn: true },
    })

  // The first reader comes from a page of somebody else, reads to the end and half of the next article, and leaves.
  const elsewhere = await linkedFrom(`${baseURL}${address}`)
  // What a page sends while it is left bears the name of the browser itself, whatever a context calls itself.
  const telephone = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS, `--user-agent=${BROWSER}`] })
  const reader = await telephone.newPage({ baseURL, viewport: { width: 390, height: 760 } })
  const report = () => reader.waitForRequest('**/api/views').then((request) => request.postDataJSON())
  await reader.goto(elsewhere.url)
  const opened = report()
  await reader.getByRole('link').click()
  await readUntil(reader, id, 1.01)
  expect(await opened).toEqual({ article: id, from: new URL(elsewhere.url).host })
  const [, nextId = 0] = await new ArticlePage(reader).ids()
  const nextTitle = await new ArticlePage(reader).title(1)
  expect(nextTitle.replaceAll(/\s/g, '')).toContain(below.title.replaceAll(/\s/g, ''))
  const read = report()
  await readUntil(reader, nextId, 0.6)
  expect(await read).toEqual({ article: nextId, after: id })
  await reader.goto('about:blank')
  elsewhere.close()

  // The second one opens what was shared, reads the beginning and goes on to another page of the same document.
  const other = await browser.newPage({ baseURL, userAgent: `${BROWSER} of another reader` })
  const shared = other.waitForRequest('**/api/views')
  await other.goto(`/a/${id}?utm_source=facebook&utm_medium=share`)
  expect((await shared).postDataJSON()).toEqual({ article: id, from: '', utm: 'facebook' })
  await expect(other).toHaveURL(address)
  await other.getByRole('banner').getByRole('link', { name: '熱門' }).first().click()
  await expect(other).toHaveURL('/hot')

  await expect
    .poll(async () => (await counts(id))._sum, WRITTEN)
    .toEqual({ count: 2, quarter1: 1, quarter2: 1, quarter3: 1, quarter4: 1, readOn: 1 })
  await expect
    .poll(async () => (await counts(nextId))._sum, WRITTEN)
    .toEqual({ count: 1, quarter1: 1, quarter2: 1, quarter3: 0, quarter4: 0, readOn: 0 })
  // Not before what they sent last has arrived.
  await Promise.all([telephone.close(), other.close()])

  await letIn(context, newsroom.db, await hire(newsroom.db, 'author', author))
  await page.goto(`/studio/articles/${id}/views`)
  await expect(page.getByText('讀完全文', { exact: true }).locator('..')).toContainText('50%')
  await expect(page.getByText('繼續往下看', { exact: true }).locator('..')).toContainText('50%')
  const table = (name: string) => rowsOf(page.getByRole('table', { name, exact: true }))
  expect(await table('讀到哪裏')).toEqual(['四分之一', '一半', '四分之三', '全文'].map((part) => [part, '1', '50%']))
  expect((await table('從哪裏來')).sort()).toEqual([
    ['Facebook', '1', '50%'],
    ['localhost', '1', '50%'],
  ])
  expect(await table('接着讀了甚麼')).toEqual([[below.title, '1', '50%']])
  expect((await table('逐日數字'))[0]?.slice(1)).toEqual(['2', '1', '1', '1', '1', '1'])
  await lookAt(page)
  const file = await (await page.request.get(`/api/studio/articles/${id}/views`)).text()
  const [head = '', ...lines] = file
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  expect([...head].slice(2).map((name, index) => [name, lines.at(-1)?.[index + 2]])).toEqual([
    ...['"讀到25%"', '"讀到50%"', '"讀到75%"', '"讀到100%"', '"往下看"'].map((name) => [name, '"1"']),
    ['"來自：Facebook"', '"1"'],
    ['"來自：localhost"', '"1"'],
    [`"接着讀：${below.title}"`, '"1"'],
  ])
})

test.describe('of an article of somebody else', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('an author is told nothing', async ({ page, context, newsroom }) => {
    const title = `別人的文章 ${mark()}`
    const { id } = await newsroom.publish({ title, author: 'newsroom' })
    await letIn(context, newsroom.db, await hire(newsroom.db, 'author', 'sam-hau'))
    expect((await page.goto(`/studio/articles/${id}/views`))?.status()).toBe(404)
    await expect(page.getByText(title)).toHaveCount(0)
    const file = await page.request.get(`/api/studio/articles/${id}/views`)
    expect([file.status(), (await file.json()).detail]).toEqual([404, '找不到這篇文章，可能已被刪除。'])
  })
})
