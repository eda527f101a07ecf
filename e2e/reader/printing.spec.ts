import { expect, test } from '../fixtures'
import { SEED_TITLE } from '../pages/article-page'

test.describe('an article on paper', () => {
  test.beforeEach(async ({ page, articlePage }) => {
    await articlePage.open()
    await articlePage.readTo(1)
    await expect(page.locator('.reading-bar')).toBeVisible()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  })

  test('is the article alone', async ({ page, articlePage }) => {
    const article = articlePage.articles.first()
    await expect(page.getByRole('heading', { level: 1, name: SEED_TITLE })).toBeVisible()
    await expect(article.getByText('終於，美國和北約時隔近一個月向俄方做出正式書面回應。')).toBeVisible()
    await expect(article.getByText('2022年01月28日 11:42')).toBeVisible()
    await expect(article.getByText('** 博客文章文責自負，不代表本公司立場 **')).toBeVisible()
    await expect(article.getByRole('region', { name: '作者' })).toContainText('深喉')
    await expect(article.getByRole('figure')).toHaveCount(4)
    for (const n of [0, 1, 2, 3]) await expect(article.getByRole('figure').nth(n)).toBeVisible()
    await expect(page.getByRole('banner').getByRole('link', { name: '往下看' })).toBeVisible()
  })

  test('leaves out what cannot be used on paper', async ({ page, articlePage }) => {
    const article = articlePage.articles.first()
    for (const gone of [
      page.locator('.feed'),
      page.locator('.related'),
      page.locator('.rail'),
      page.locator('.reading-bar'),
      article.locator('.share'),
      article.locator('.topics'),
      page.locator('.footer'),
      page.locator('.skip-link'),
      page.locator('.sections'),
      page.locator('.tools'),
    ])
      await expect(gone).toBeHidden()
    for (const icon of await page.locator('.plate-link > .icon').all()) await expect(icon).toBeHidden()
    expect((await articlePage.ids()).length).toBeGreaterThan(1)
    await expect(articlePage.articles.nth(1)).toBeHidden()
  })

  test('is black on white, whatever the theme, with its short address at the end', async ({ page, articlePage }) => {
    const colours = await page.evaluate(() => {
      const probe = document.createElement('canvas').getContext('2d')
      const light = (colour: string) => {
        if (!probe) throw new Error('no canvas')
        probe.fillStyle = colour
        probe.fillRect(0, 0, 1, 1)
        return probe.getImageData(0, 0, 1, 1).data[0] ?? -1
      }
      const { backgroundColor, color } = getComputedStyle(document.body)
      return { ground: light(backgroundColor), ink: light(color) }
    })
    expect(colours.ground).toBe(255)
    expect(colours.ink).toBeLessThan(64)
    const end = await articlePage.articles.first().evaluate((element) => getComputedStyle(element, '::after').content)
    expect(end).toMatch(/^"http:\/\/127\.0\.0\.1:\d+\/a\/1"$/)
  })

  test('takes a few sheets, not the whole feed', async ({ page }) => {
    const pdf = await page.pdf({ format: 'A4' })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(sheets).toBeGreaterThanOrEqual(2)
    expect(sheets).toBeLessThanOrEqual(5)
  })
})

test('a theme that the reader has chosen does not reach the paper', async ({ page, articlePage }) => {
  await page.addInitScript(() => {
    localStorage.setItem('readon.theme', 'dark')
    localStorage.setItem('readon.text', 'largest')
  })
  await articlePage.open()
  const size = () =>
    articlePage.articles
      .first()
      .locator('.article-body')
      .evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))
  expect(await size()).toBeGreaterThan(22)
  await page.emulateMedia({ media: 'print' })
  expect(await size()).toBeLessThan(18)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
})
