import { expect, test } from '../fixtures'
import { expectFit } from '../look'
import { mark } from '../mark'
import { MISSING } from '../pages/page-types'
import { hire, letIn } from '../staff'

test('a draft is previewed as readers will see it, at the widths of their devices', async ({ page, newsroom }) => {
  const title = `預覽中的草稿 ${mark()}`
  const id = await newsroom.draft({ title })
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'owner'))
  await page.goto(`/studio/articles/${id}/preview`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(frame.getByText('預覽：尚未發佈，請勿轉發')).toBeVisible()
  await expect(frame.getByRole('heading', { name: '往下看更多文章' })).toHaveCount(0)
  await expect(frame.getByRole('button', { name: '複製連結' })).toHaveCount(0)
  const widthOf = () => page.locator('iframe').evaluate((element) => element.clientWidth)
  for (const [device, width] of [
    ['電話', 390],
    ['平板', 768],
    ['電腦', 1280],
  ] as const) {
    await page.getByRole('radio', { name: device }).check()
    expect(await widthOf()).toBe(width)
  }
  // A computer's page on a phone is made smaller as a whole.
  await page.setViewportSize({ width: 360, height: 800 })
  await expect.poll(() => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(360)
  await expectFit(page, { without: 'iframe' })
  await expect(page.getByRole('link', { name: '返回編輯' })).toHaveAttribute('href', `/studio/articles/${id}`)
})

test.describe('what is not there', () => {
  test.use({ expectedErrors: [MISSING] })

  test('a wrong address of a preview says what to do', async ({ page }) => {
    expect((await page.goto('/preview/no-such-token'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: '找不到這個預覽' })).toBeVisible()
  })

  test('another’s draft has no preview', async ({ page, newsroom }) => {
    const title = `別人的草稿 ${mark()}`
    const id = await newsroom.draft({ title })
    await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'author'))
    await page.goto(`/studio/articles/${id}/preview`)
    await expect(page.getByRole('heading', { level: 1, name: '找不到這一頁' })).toBeVisible()
    await expect(page.getByText(title)).toHaveCount(0)
  })
})
