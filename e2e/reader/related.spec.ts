import { expect, test } from '../fixtures'

test('what is near to an article stands first beside it soon after it came out, and no longer when it is withdrawn', async ({
  page,
  newsroom,
}) => {
  // So old, and in another section, that neither the feed nor a list of the newest would come to it.
  const aYearAgo = new Date(Date.now() - 365 * 86_400_000)
  const near = await newsroom.publish({ title: '鯨落海溝之謎', section: 'society', author: 'sam-hau', publishedAt: aYearAgo })
  const opened = await newsroom.publish({ title: '再訪鯨落海溝' })
  const related = page.getByRole('complementary', { name: '你或有興趣的文章' }).getByRole('heading', { level: 3 })
  await expect
    .poll(async () => {
      await page.goto(opened.address)
      return related.first().textContent()
    })
    .toBe('鯨落海溝之謎')
  await newsroom.withdraw(near.id, 2, '測試完成。')
  await expect
    .poll(async () => {
      await page.goto(opened.address)
      return related.allTextContents()
    })
    .not.toContain('鯨落海溝之謎')
  expect(await related.count()).toBeGreaterThan(0)
  await newsroom.withdraw(opened.id, 2, '測試完成。')
})
