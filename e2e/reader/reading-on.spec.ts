import { expect, test } from '../fixtures'
import { FED_TITLE, SEED, SEED_TITLE } from '../pages/article-page'

const addressId = (url: string) => Number(/\/article\/(\d+)/.exec(url)?.[1])

test('the first next article is in the server’s HTML, whole, with its disclaimer', async ({ request }) => {
  const html = await (await request.get(SEED)).text()
  const feed = html.slice(html.indexOf('aria-label="往下看更多文章"'))
  expect(feed).toContain('回顧歷史，韓國的經濟發展和科技成就無疑是值得自豪的。')
  expect(feed).toContain('** 博客文章文責自負，不代表本公司立場 **')
})

test('address, title, canonical and bar follow the article in view, down and up, without a history entry', async ({
  page,
  articlePage,
}) => {
  await articlePage.open()
  const entries = await page.evaluate(() => window.history.length)
  const opened = page.url()
  for (const n of [1, 2, 3, 2, 1]) {
    await articlePage.readTo(n)
    const [id, title] = [(await articlePage.ids())[n], await articlePage.title(n)]
    await expect.poll(() => addressId(page.url())).toBe(id)
    await expect(page).toHaveTitle(`${title}｜往下看`)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/article/${id}-`))
    await expect(page.locator('.reading-bar')).toContainText(title)
  }
  await articlePage.readTo(0, 0)
  await expect.poll(() => page.url()).toBe(opened)
  await expect(page).toHaveTitle(`${SEED_TITLE}｜往下看`)
  expect(await page.evaluate(() => window.history.length)).toBe(entries)
})

test('nothing on the page is shown twice, and the related articles repeat nothing', async ({ page, articlePage }) => {
  await articlePage.open()
  for (const n of [1, 2, 3, 4, 5, 6]) await articlePage.readTo(n)
  const ids = await articlePage.ids()
  expect(new Set(ids).size).toBe(ids.length)
  const related = await articlePage.related
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  const relatedIds = related.flatMap((path) => /^\/article\/(\d+)/.exec(path)?.[1] ?? []).map(Number)
  expect(relatedIds.length).toBeGreaterThan(0)
  for (const id of relatedIds) expect(ids).not.toContain(id)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('after five automatic articles the reader is asked, and the footer can be reached and stays', async ({ page, articlePage }) => {
  await articlePage.open()
  for (const n of [1, 2, 3, 4, 5, 6]) await articlePage.readTo(n)
  await articlePage.goOn.waitFor()
  expect(await articlePage.ids()).toHaveLength(7)
  await articlePage.footer.scrollIntoViewIfNeeded()
  await expect(articlePage.footer).toBeInViewport()
  await page.waitForLoadState('networkidle')
  await expect(articlePage.footer).toBeInViewport()
  expect(await articlePage.ids()).toHaveLength(7)
  await articlePage.goOn.click()
  await expect.poll(async () => (await articlePage.ids()).length).toBeGreaterThan(7)
})

test('reads to the end of the paper and says so', async ({ page, articlePage, newsroom }) => {
  test.setTimeout(120_000)
  // Other tests publish and withdraw meanwhile: what stands from the beginning to the end is read.
  const published = async () => {
    const rows = await newsroom.db.article.findMany({
      where: { status: 'published', publishedAt: { lte: new Date() } },
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  }
  const before = await published()
  await articlePage.open()
  const end = articlePage.feed.getByText('已經看完了，沒有更多文章。')
  while (!(await end.isVisible())) {
    await page.evaluate(() => document.querySelector('.feed-end')?.scrollIntoView())
    if (await articlePage.goOn.isVisible()) await articlePage.goOn.click()
  }
  const [shown, after] = [await articlePage.ids(), await published()]
  expect(before.filter((id) => after.includes(id) && !shown.includes(id))).toEqual([])
  expect(new Set(shown).size).toBe(shown.length)
})

test('reload opens the article in view', async ({ page, articlePage }) => {
  await articlePage.open()
  await articlePage.readTo(1, 300)
  await expect(page).toHaveURL(/\/article\/2-/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FED_TITLE)
  await expect(page).toHaveTitle(`${FED_TITLE}｜往下看`)
  await expect(page).toHaveURL(/\/article\/2-/)
})

test.describe('on a line that breaks', () => {
  test.use({ expectedErrors: [/Failed to load resource/] })

  test('says so, and 再試 works', async ({ page, articlePage }) => {
    let broken = true
    await page.route('**/article/*/next/**', (route) => (broken ? route.abort() : route.continue()))
    await articlePage.open()
    await articlePage.readTo(1, 400)
    await articlePage.retry.waitFor()
    await expect(page).toHaveURL(/\/article\/2-/)
    const url = page.url()
    broken = false
    await articlePage.retry.click()
    await expect.poll(async () => (await articlePage.ids()).length).toBeGreaterThan(2)
    await expect(articlePage.retry).toHaveCount(0)
    expect(page.url()).toBe(url)
  })

  test('an answer that is no article is a failure like any other, and the page stays', async ({ page, articlePage }) => {
    let broken = true
    await page.route('**/article/*/next/**', (route) => (broken ? route.fulfill({ json: {} }) : route.continue()))
    await articlePage.open()
    await articlePage.readTo(1, 400)
    await articlePage.retry.focus()
    await page.keyboard.press('Enter')
    await expect(articlePage.retry).toBeFocused()
    broken = false
    await page.keyboard.press('Enter')
    // The focus goes on to what the reader asked for.
    await expect(articlePage.articles.nth(2).getByRole('heading').first()).toBeFocused()
  })

  test('when there is no such step any more, the feed is at its end', async ({ page, articlePage }) => {
    await page.route('**/article/*/next/**', (route) => route.fulfill({ status: 404, json: {} }))
    await articlePage.open()
    await articlePage.readTo(1, 400)
    await expect(articlePage.feed.getByText('已經看完了，沒有更多文章。')).toBeVisible()
    await expect(articlePage.retry).toHaveCount(0)
  })

  test('keeps asking only once at a time', async ({ page, articlePage }) => {
    let under = 0
    let most = 0
    await page.route('**/article/*/next/**', async (route) => {
      most = Math.max(most, ++under)
      const answer = await route.fetch()
      under--
      await route.fulfill({ response: answer })
    })
    await articlePage.open()
    for (const n of [1, 2, 3, 4]) await articlePage.readTo(n)
    expect(most).toBe(1)
  })
})

test('every article that was seen for a while is reported once, whatever way the reader goes', async ({ page, articlePage }) => {
  const reported: number[] = []
  await page.route('**/api/views', async (route) => {
    reported.push(JSON.parse(route.request().postData() ?? '{}').article)
    await route.continue()
  })
  const isReported = async (n: number) => {
    const id = (await articlePage.ids())[n]
    await expect.poll(() => reported, { timeout: 20_000 }).toContain(id)
  }
  await articlePage.open()
  await isReported(0)
  for (const n of [1, 2, 1, 0]) {
    await articlePage.readTo(n)
    await isReported(n)
  }
  // The address follows a moment after the article in view; a reload before it does would open the article before.
  await expect(page).toHaveURL(/\/article\/1-/)
  await page.reload()
  await page.waitForFunction(() => Boolean(window.history.state?.readon))
  // One that is new to this tab is reported; those that the reader passes on the way were before.
  for (const n of [1, 2, 3]) await articlePage.readTo(n)
  await isReported(3)
  expect(new Set(reported).size).toBe(reported.length)
})

test('focus stays where it was and nothing is announced', async ({ page, articlePage }) => {
  await articlePage.open()
  await page.getByRole('link', { name: '跳至內容' }).focus()
  for (const n of [1, 2, 3]) await articlePage.readTo(n)
  await expect(page.getByRole('link', { name: '跳至內容' })).toBeFocused()
  await expect(page.locator('[aria-live]:not([aria-live="off"]), [role="status"]:not(:empty), [role="alert"]')).toHaveCount(
    await page.locator('next-route-announcer').count(),
  )
})

test('without JavaScript the next article stands there and a link leads on', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto(SEED)
  await expect(page.getByRole('heading', { name: FED_TITLE })).toBeVisible()
  const on = page.getByRole('link', { name: /^繼續往下看/ })
  await on.click()
  await expect(page).toHaveURL(/\/article\/\d+-/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).not.toMatch(/\/article\/[12]-/)
  await context.close()
})
