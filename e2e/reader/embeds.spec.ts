import type { Page } from '@playwright/test'
import { createDraft } from '../../lib/article/commands'
import { publishArticle } from '../../lib/article/publishing'
import { encoded, routes } from '../../lib/routes'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import type { Newsroom } from '../newsroom'

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const FRAME = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

/** An article that is one embed, low enough on the page to be near and not in view at once. */
async function publish(newsroom: Newsroom): Promise<string> {
  const content = await newsroom.content({ title: `片段 ${crypto.randomUUID().slice(0, 8)}` })
  const embed = { type: 'embed' as const, attrs: { provider: 'youtube' as const, url: VIDEO, title: '五條線' } }
  const id = await createDraft(newsroom.db, SYSTEM, { ...content, body: { type: 'doc', content: [...content.body.content, embed] } })
  await publishArticle(newsroom.db, SYSTEM, { id, version: 1 })
  return encoded(routes.shortArticle(id))
}

/** The article itself, not those that are read on to. */
const opened = (page: Page) => page.getByRole('article').first()
const cardOf = (page: Page) => opened(page).getByText('在 YouTube 觀看：五條線')

/** Everything that the page asks of others, answered here. */
async function elsewhere(page: Page, baseURL: string | undefined): Promise<string[]> {
  const asked: string[] = []
  await page.context().route(
    (url) => !url.href.startsWith(`${baseURL}/`),
    async (route) => {
      asked.push(route.request().url())
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>影片</p>' })
    },
  )
  return asked
}

test('an embed asks nothing of its platform before it is opened, and shows it then', async ({ context, baseURL, newsroom }) => {
  // A page of its own: the common one fails for whatever it asks of others.
  const page = await context.newPage()
  const asked = await elsewhere(page, baseURL)
  await page.goto(await publish(newsroom))
  const card = cardOf(page)
  await card.scrollIntoViewIfNeeded()
  await expect(card).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await card.click()
  await expect(opened(page).frameLocator('iframe').getByText('影片')).toBeVisible()
  expect(asked).toEqual([FRAME])
  await expect(opened(page).getByRole('link', { name: '在 YouTube 觀看', exact: true })).toHaveAttribute('href', VIDEO)

  await page.emulateMedia({ media: 'print' })
  await expect(opened(page).locator('iframe')).toBeHidden()
  expect(
    await opened(page)
      .locator('.embed')
      .evaluate((summary) => getComputedStyle(summary, '::after').content),
  ).toContain(VIDEO)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an embed asks nothing at all, and is a link', async ({ page, baseURL, newsroom }) => {
    const asked = await elsewhere(page, baseURL)
    await page.goto(await publish(newsroom))
    await page.waitForLoadState('networkidle')
    await cardOf(page).click()
    await expect(opened(page).getByRole('link', { name: '在 YouTube 觀看', exact: true })).toHaveAttribute('href', VIDEO)
    expect(asked).toEqual([])
  })
})
