import { BROWSER } from '../browser-agent'
import { expect, test } from '../fixtures'
import { hire, letIn } from '../staff'

/** Views are written every ten seconds. */
const WRITTEN = { timeout: 25_000 }

test('what readers read is on the overview; machines and the newsroom itself do not count', async ({
  browser,
  page,
  context,
  newsroom,
  baseURL,
}) => {
  const title = `讀者所讀 ${crypto.randomUUID().slice(0, 8)}`
  const { id } = await newsroom.publish({ title })
  await letIn(context, newsroom.db, await hire(newsroom.db, 'editor', 'newsroom'))
  const count = async () => (await newsroom.db.viewCount.findMany({ where: { articleId: id } })).reduce((sum, hour) => sum + hour.count, 0)
  const report = { data: { article: id }, headers: { 'sec-fetch-site': 'same-origin' } }

  const reader = await browser.newPage({ baseURL, userAgent: BROWSER })
  const reported = reader.waitForResponse('**/api/views')
  await reader.goto(`/article/${id}`)
  expect((await reported).status()).toBe(204)
  // The same reader in the same half hour, a machine, and somebody of the newsroom.
  expect((await reader.request.post('/api/views', report)).status()).toBe(204)
  const machine = { ...report, headers: { ...report.headers, 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }
  expect((await reader.request.post('/api/views', machine)).status()).toBe(204)
  const staff = { ...report, headers: { ...report.headers, 'user-agent': `${BROWSER} of the newsroom` } }
  expect((await page.request.post('/api/views', staff)).status()).toBe(204)
  // Last of all another reader: what came before has been taken when this one is written.
  const other = { ...report, headers: { ...report.headers, 'user-agent': `${BROWSER} of another reader` } }
  expect((await reader.request.post('/api/views', other)).status()).toBe(204)
  await expect.poll(count, WRITTEN).toBe(2)
  await reader.close()

  await page.goto('/studio')
  const list = page.getByRole('region', { name: '24小時內最多人讀' })
  await expect(list.getByRole('listitem').filter({ hasText: title })).toContainText('2次閱讀，0%繼續往下看')
  await list.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(`/studio/articles/${id}`)
})
