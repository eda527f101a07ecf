import { expect, test } from '../fixtures'
import { SEED, SEED_TITLE } from '../pages/article-page'
import { type BackIssues, publishBackIssues } from '../pages/back-issues'
import { MISSING, PAGE_TYPES, pageAddress } from '../pages/page-types'
import { ReaderPage } from '../pages/reader-page'

test.use({ javaScriptEnabled: false, expectedErrors: [MISSING] })

for (const type of PAGE_TYPES) {
  test(`a page of the type ${type} can be read, and leads on`, async ({ page, newsroom }) => {
    const reader = new ReaderPage(page)
    await page.goto(await pageAddress(type, newsroom))
    await expect(reader.main).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/往下看/)
    expect(await reader.main.textContent()).toMatch(/[\u4e00-\u9fff]{4}/)
    await expect(reader.masthead.getByRole('link', { name: '大視野' }).first()).toBeVisible()
    await expect(reader.footer).toBeVisible()
    // Controls that only a script can answer are not offered.
    await expect(reader.textSize).toBeHidden()
    await expect(reader.theme).toBeHidden()
    await expect(page.getByRole('button')).toHaveText(type === 'search' ? ['搜尋'] : [])
  })
}

test.describe('a reader goes', () => {
  let issues: BackIssues
  test.beforeAll(async ({ newsroom }) => {
    issues = await publishBackIssues(newsroom)
  })
  test.afterAll(() => issues.withdraw())

  test('from the front page to a section, its older page, an article and the next', async ({ page }) => {
    const reader = new ReaderPage(page)
    await page.goto('/')
    await reader.masthead.getByRole('link', { name: '社會事' }).click()
    await expect(page).toHaveURL('/section/society')
    await reader.pager.getByRole('link', { name: '較早的文章' }).click()
    await expect(page).toHaveURL(/\/section\/society\/before\//)
    const listed = reader.listed.last()
    const title = (await listed.getAttribute('aria-label')) ?? ''
    await listed.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(title)
    const feed = page.getByRole('region', { name: '往下看更多文章' })
    await expect(feed.getByRole('article')).toHaveCount(1)
    const here = page.url()
    await feed.getByRole('link', { name: /^繼續往下看/ }).click()
    await expect(page).not.toHaveURL(here)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(here)
  })
})

test('an article has its pictures, each a link to the large file, and its links for sharing', async ({ page, request }) => {
  await page.goto(SEED)
  const article = page.getByRole('article').first()
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(SEED_TITLE)
  const figures = article.getByRole('figure')
  await expect(figures).toHaveCount(4)
  for (let n = 0; n < 4; n++) {
    await figures.nth(n).scrollIntoViewIfNeeded()
    await expect
      .poll(() =>
        figures
          .nth(n)
          .locator('img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0)
    const large = (await figures.nth(n).getByRole('link').getAttribute('href')) ?? ''
    expect((await request.get(large)).headers()['content-type']).toBe('image/jpeg')
  }
  const share = article.getByRole('group', { name: '分享' })
  await expect(share.getByRole('link')).toHaveText(['Facebook', 'WhatsApp', 'X', 'Threads', 'LINE', 'Telegram', '電郵'])
  await expect(share.getByText('微信')).toBeHidden()
  await expect(share.getByText('複製連結')).toBeHidden()
  await expect(share.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute(
    'href',
    /^https:\/\/wa\.me\/\?text=.*%2Fa%2F1%3Futm_source%3Dwhatsapp/,
  )
})

test('nothing is fetched that only a script could use', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.resourceType()))
  await page.goto(SEED)
  await page.waitForLoadState('networkidle')
  expect(new Set(fetched.filter((type) => !['document', 'stylesheet', 'image', 'script', 'other'].includes(type)))).toEqual(new Set())
})
