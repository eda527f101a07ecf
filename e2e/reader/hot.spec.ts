import type { Page } from '@playwright/test'
import { lookAt } from '../look'
import { mark } from '../mark'
import { expect, sqliteIn, test } from '../operate/fixtures'
import { SEED } from '../pages/article-page'

const BROWSER = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1'
/** Views are written every ten seconds. */
const WRITTEN = { timeout: 25_000 }
const LOOKS = [
  { width: 360, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const

const ranked = (page: Page) => page.locator('ol.ranked').getByRole('heading')
const beside = (page: Page, name = '熱門') => page.getByRole('region', { name, exact: true }).getByRole('link', { name: /熱讀/ })

test('what readers read most is listed, in a day and in a week, and goes at once when it is withdrawn', async ({
  browser,
  copied,
  start,
  editorsOf,
}) => {
  test.slow()
  // A newsroom of its own, whose lists nobody else's readers change.
  const { url } = await start({ dataDir: copied })
  const newsroom = editorsOf(sqliteIn(copied))
  await newsroom.db.viewCount.deleteMany()
  const page = await (await browser.newContext({ baseURL: url })).newPage()

  // The first day: the newest articles stand in for a list, and no rail is half empty.
  await page.goto('/hot')
  await expect(page.getByRole('heading', { level: 1, name: '熱門文章' })).toBeVisible()
  await expect(page.getByText('最近24小時還沒有足夠的閱讀紀錄')).toBeVisible()
  await expect(page.getByRole('region', { name: '最新文章' }).getByRole('link')).not.toHaveCount(0)
  await lookAt(page, LOOKS)

  const titles = ['一', '二', '三', '四', '五'].map((number) => `熱讀${number} ${mark()}`)
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = titles
  const ids: number[] = []
  for (const title of titles) ids.push((await newsroom.publish({ title, section: 'society' })).id)
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = ids
  await newsroom.beRead(one, 9)
  await newsroom.beRead(two, 10, 12)
  await newsroom.beRead(three, 3)
  await newsroom.beRead(four, 60, 100)
  // Somebody who really reads; what this browser says of itself is that it is a machine, and its own visits do not count.
  const reader = await browser.newPage({ baseURL: url, userAgent: BROWSER })
  await reader.goto(`/article/${five}`)
  const read = async () => (await newsroom.db.viewCount.findMany({ where: { articleId: five } })).map(({ count }) => count)
  await expect.poll(read, WRITTEN).toEqual([1])
  await reader.close()
  // Something that is published renews every list.
  await newsroom.publish({ title: `最新 ${mark()}` })

  await expect(async () => {
    await page.goto('/hot')
    await expect(ranked(page)).toHaveText([first, second, third, fifth], { timeout: 500 })
  }).toPass()
  await expect(page.getByRole('navigation', { name: '欄目' }).getByRole('link', { name: '熱門' })).toHaveAttribute('aria-current', 'page')
  await lookAt(page, LOOKS)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('main').getByRole('link', { name: '7日', exact: true }).click()
  await expect(page).toHaveURL('/hot/week')
  await expect(ranked(page)).toHaveText([fourth, second, first, third, fifth])
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${url}/hot/week`)

  // Beside articles and lists, but never the article itself.
  await page.goto(SEED)
  await expect(beside(page)).toHaveText([first, second, third, fifth])
  await page.goto(`/article/${two}`)
  await expect(beside(page)).toHaveText([first, third, fifth])
  await lookAt(page, LOOKS)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/section/society')
  await expect(beside(page, '本欄熱門')).toHaveText([first, second, third, fifth])
  await lookAt(page, [{ width: 1440, colorScheme: 'dark' }])
  await page.getByRole('region', { name: '本欄熱門' }).getByRole('link', { name: '7日', exact: true }).click()
  await expect(page).toHaveURL('/hot/section/society/week')
  await expect(page.getByRole('heading', { level: 1, name: '社會事7日熱門文章' })).toBeVisible()
  await expect(ranked(page)).toHaveText([fourth, second, first, third, fifth])
  await lookAt(page, LOOKS)
  await page.getByRole('navigation', { name: '熱門文章的欄目' }).getByRole('link', { name: '博客文章' }).click()
  await expect(page).toHaveURL('/hot/section/blog/week')
  await expect(page.getByText('最近7日還沒有足夠的閱讀紀錄')).toBeVisible()
  expect((await page.request.get('/hot/section/nobody')).status()).toBe(404)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/section/blog')
  await expect(page.getByRole('region', { name: '本欄熱門' })).toHaveCount(0)

  await newsroom.withdraw(one, 2, '有誤。')
  for (const [address, list] of [
    ['/hot', ranked],
    [SEED, beside],
  ] as const)
    await expect(async () => {
      await page.goto(address)
      await expect(list(page)).toHaveText([second, third, fifth], { timeout: 500 })
    }).toPass({ timeout: 10_000 })
  // With two there is no list beside an article; the page itself has them.
  await newsroom.withdraw(two, 2, '有誤。')
  await expect(async () => {
    await page.goto(SEED)
    await expect(page.getByRole('region', { name: '熱門', exact: true })).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await page.goto('/hot')
  await expect(ranked(page)).toHaveText([third, fifth])
})
