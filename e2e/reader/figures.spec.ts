import type { Locator } from '@playwright/test'
import { createDraft } from '../../lib/article/commands'
import { publishArticle } from '../../lib/article/publishing'
import { encoded, routes } from '../../lib/routes'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import { SEED } from '../pages/article-page'

const PICTURES = 4

test.describe('the lightbox', () => {
  const open = async (figure: Locator, dialog: Locator) => {
    await figure.getByRole('link', { name: /放大圖片$/ }).click()
    await expect(dialog).toBeVisible()
  }

  test('opens by a click as a dialog, turns by button and arrow, and says where it is', async ({ page, articlePage }) => {
    await articlePage.open()
    const figures = articlePage.articles.first().getByRole('figure')
    await expect(figures).toHaveCount(PICTURES)
    const dialog = page.getByRole('dialog', { name: '圖片' })
    const captions = await figures.locator('.caption').allTextContents()
    const url = page.url()
    await open(figures.nth(1), dialog)
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true)
    const shows = async (place: number) => {
      await expect(dialog.getByText(`${place + 1}／${PICTURES}`)).toBeVisible()
      await expect(dialog.getByRole('figure')).toContainText(captions[place] ?? '')
      await expect.poll(() => dialog.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    }
    await shows(1)
    await page.keyboard.press('ArrowRight')
    await shows(2)
    await dialog.getByRole('button', { name: '下一張' }).click()
    await shows(3)
    await page.keyboard.press('ArrowRight')
    await shows(0)
    await page.keyboard.press('ArrowLeft')
    await shows(3)
    await dialog.getByRole('button', { name: '上一張' }).click()
    await shows(2)
    expect(page.url()).toBe(url)
  })

  test('opens with Enter, keeps the focus inside, closes by Escape and gives the focus back', async ({ page, articlePage }) => {
    await articlePage.open()
    const link = articlePage.articles.first().getByRole('figure').nth(2).getByRole('link')
    const dialog = page.getByRole('dialog', { name: '圖片' })
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    const place = await page.evaluate(() => window.scrollY)
    // A modal dialog may hand the focus to the browser's own controls, but never to the page behind it.
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement?.closest('dialog'))),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(link).toBeFocused()
    expect(await page.evaluate(() => window.scrollY)).toBe(place)
  })

  test('closes by its button and by a click beside the picture', async ({ page, articlePage }) => {
    await articlePage.open()
    const figure = articlePage.articles.first().getByRole('figure').first()
    const dialog = page.getByRole('dialog', { name: '圖片' })
    await open(figure, dialog)
    await dialog.getByRole('button', { name: '關閉' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(figure.getByRole('link')).toBeFocused()
    await open(figure, dialog)
    const box = await dialog.locator('picture').boundingBox()
    await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4)
    await expect(dialog).toHaveCount(0)
  })

  test('belongs to one article: a fed article shows its own pictures', async ({ page, articlePage }) => {
    await articlePage.open()
    await articlePage.readTo(1)
    const figures = articlePage.articles.nth(1).getByRole('figure')
    await open(figures.first(), page.getByRole('dialog', { name: '圖片' }))
    await expect(page.getByRole('dialog').getByText(`1／${await figures.count()}`)).toBeVisible()
    await expect(page.getByRole('dialog')).toContainText('圓桌旁沒有留給遲來者的椅子。')
  })

  test('leaves a click with a modifier to the browser', async ({ page, articlePage, context }) => {
    await articlePage.open()
    const tab = context.waitForEvent('page')
    await articlePage.articles
      .first()
      .getByRole('figure')
      .first()
      .getByRole('link')
      .click({ modifiers: ['ControlOrMeta'] })
    await expect(await tab).toHaveURL(/\/media\/[0-9a-f]{32}\/1600\.jpg$/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

test('text alternative and caption are never the same words, opened or fed', async ({ articlePage }) => {
  await articlePage.open()
  for (const n of [0, 1, 2]) {
    await articlePage.readTo(n)
    const figures = await articlePage.articles
      .nth(n)
      .getByRole('figure')
      .evaluateAll((all) =>
        all.map((figure) => [
          figure.querySelector('img')?.getAttribute('alt')?.trim(),
          figure.querySelector('.caption')?.textContent?.trim(),
        ]),
      )
    expect(figures.length).toBeGreaterThan(0)
    for (const [alt, caption] of figures) {
      expect(alt).toBeDefined()
      expect(alt).not.toBe(caption)
    }
  }
})

test('words that an editor typed twice are read once', async ({ page, newsroom }) => {
  const media = await newsroom.db.media.findFirstOrThrow()
  const words = `同一句話 ${crypto.randomUUID()}`
  const content = await newsroom.content({ title: '一張圖，一句話' })
  const figure = { type: 'figure' as const, attrs: { media: media.hash, alt: words, caption: ` ${words} `, credit: '' } }
  const id = await createDraft(newsroom.db, SYSTEM, {
    ...content,
    body: { ...content.body, content: [...content.body.content, figure] },
    picture: { mediaId: media.id, alt: words, caption: words, credit: '' },
  })
  await publishArticle(newsroom.db, SYSTEM, { id, version: 1, publishedAt: new Date('2019-08-01T09:00:00+08:00') })
  await page.goto(`/article/${id}`)
  const figures = page.getByRole('article').first().getByRole('figure')
  await expect(figures).toHaveCount(2)
  for (const place of [0, 1]) {
    await expect(figures.nth(place).locator('img')).toHaveAttribute('alt', '')
    await expect(figures.nth(place).getByRole('link', { name: '放大圖片', exact: true })).toBeVisible()
    await expect(figures.nth(place)).toContainText(words)
  }
})

for (const address of ['/', SEED, '/section/world', '/author/sam-hau']) {
  test(`every picture of ${address} reserves its space and arrives`, async ({ page }) => {
    await page.goto(address)
    const images = page.getByRole('main').locator('img')
    const count = await images.count()
    expect(count).toBeGreaterThan(0)
    for (let n = 0; n < count; n++) {
      const image = images.nth(n)
      await image.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
      const { width, height } = await image.evaluate((element) => ({
        width: Number(element.getAttribute('width')),
        height: Number(element.getAttribute('height')),
      }))
      expect(width).toBeGreaterThan(0)
      expect(height).toBeGreaterThan(0)
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
    }
  })
}

test.describe('a picture’s file', () => {
  test('may be kept for ever, is what it says, and is not sent twice', async ({ request, newsroom }) => {
    const { hash } = await newsroom.db.media.findFirstOrThrow()
    for (const [format, type] of [
      ['webp', 'image/webp'],
      ['jpg', 'image/jpeg'],
    ] as const) {
      const address = routes.media(hash, 480, format)
      const answer = await request.get(address)
      expect(answer.status()).toBe(200)
      expect(answer.headers()).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      })
      const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } })
      expect(again.status()).toBe(304)
      expect((await again.body()).length).toBe(0)
    }
  })

  test('is sent in parts to those who ask for a part', async ({ request, newsroom }) => {
    const { hash } = await newsroom.db.media.findFirstOrThrow()
    const address = routes.media(hash, 800, 'jpg')
    const whole = await (await request.get(address)).body()
    const part = async (range: string) => request.get(address, { headers: { range } })
    for (const [range, from, to] of [
      ['bytes=0-99', 0, 100],
      ['bytes=100-', 100, whole.length],
      ['bytes=-50', whole.length - 50, whole.length],
    ] as const) {
      const answer = await part(range)
      expect(answer.status(), range).toBe(206)
      expect(answer.headers()['content-range']).toBe(`bytes ${from}-${to - 1}/${whole.length}`)
      expect((await answer.body()).equals(whole.subarray(from, to))).toBe(true)
    }
    const beyond = await part(`bytes=${whole.length}-`)
    expect(beyond.status()).toBe(416)
    expect(beyond.headers()['content-range']).toBe(`bytes */${whole.length}`)
  })

  test('that does not exist is 404, whatever the key', async ({ request }) => {
    for (const key of ['x', '0'.repeat(32), `${'0'.repeat(32)}/480.webp`, `${'0'.repeat(32)}/480.svg`, encoded('圖')])
      expect((await request.get(`/media/${key}`)).status(), key).toBe(404)
  })
})
