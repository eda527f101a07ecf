import { expect, test } from '../fixtures'
import { lookAt } from '../look'
import { mark } from '../mark'
import { hire, letIn } from '../staff'

test('an author sees on which days an article was read, as a table, as bars and as a file', async ({ page, context, newsroom }) => {
  const title = `讀了幾多次 ${mark()}`
  const { id } = await newsroom.publish({ title, author: 'sam-hau', section: 'blog' })
  await newsroom.beRead(id, 8, 24 * 2)
  await newsroom.beRead(id, 2, 24 * 3)
  await newsroom.beRead(id, 5, 24 * 40)
  await letIn(context, newsroom.db, await hire(newsroom.db, 'author', 'sam-hau'))

  await page.goto(`/studio/articles/${id}`)
  await page.getByRole('link', { name: '每日閱讀次數' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `閱讀次數：${title}` })).toBeVisible()
  await expect(page.getByText('發佈以來').locator('..')).toContainText('15次')
  await expect(page.getByText('最近30日').locator('..')).toContainText('10次')
  const table = page.getByRole('table', { name: '每日閱讀次數' })
  const cells = table.getByRole('cell')
  await expect(cells).toHaveCount(30)
  expect((await cells.allTextContents()).filter((text) => text !== '0')).toEqual(['8', '2'])
  const widths = await cells
    .filter({ hasNotText: /^0$/ })
    .locator('.bar')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width))
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(4, 1)
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
  expect(lines.filter((line) => !line.endsWith('"0"')).map((line) => line.split(',')[1])).toEqual(['"閱讀次數"', '"2"', '"8"'])
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
