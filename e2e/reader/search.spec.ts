import type { Page } from '@playwright/test'
import { encoded } from '../../lib/routes'
import { expect, test } from '../fixtures'
import { SEED_TITLE } from '../pages/article-page'

/** A word that no other test writes, so that its results are known. */
const WORD = '尋尋覓覓'

const results = (page: Page) => page.getByRole('main').getByRole('article').getByRole('heading', { level: 2 })
const words = (page: Page) => page.getByRole('combobox', { name: '字詞' })

async function ask(page: Page, q: string): Promise<void> {
  await words(page).fill(q)
  await page.getByRole('button', { name: '搜尋' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`搜尋「${q}」`)
}

test('a reader finds the way to the search, and an article by two characters of it in either script', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: '搜尋' }).click()
  await expect(page).toHaveURL('/search')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜尋')
  await ask(page, '北約')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(page).toHaveTitle('搜尋「北約」｜往下看')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(results(page).filter({ hasText: SEED_TITLE })).toHaveCount(1)
  const traditional = await results(page).allTextContents()
  await ask(page, '北约')
  await expect(results(page)).toHaveText(traditional)
  await expect(page.locator('.hit mark', { hasText: '北約' }).first()).toBeVisible()

  await results(page).filter({ hasText: SEED_TITLE }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveAccessibleName(SEED_TITLE)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜尋「北约」')
  await expect(words(page)).toHaveValue('北约')
  await expect(results(page)).toHaveText(traditional)
})

test.describe('of what is published', () => {
  const written: { id: number; address: string }[] = []
  test.beforeAll(async ({ newsroom }) => {
    const texts = ['甲篇。颱風過後，公屋住戶清理。', '乙篇。公屋輪候，颱風不來。']
    for (const [n, text] of texts.entries())
      written.push(
        await newsroom.publish({
          title: `${WORD}${n + 1}`,
          text,
          section: n === 0 ? 'now' : 'society',
          publishedAt: new Date(`2020-03-0${n + 1}T08:00:00+08:00`),
        }),
      )
  })
  test.afterAll(async ({ newsroom }) => {
    for (const { id } of written)
      if ((await newsroom.db.article.findUniqueOrThrow({ where: { id } })).status === 'published')
        await newsroom.withdraw(id, 2, '測試完成。')
  })

  test('phrases are found whole, several words all, and a choice narrows them', async ({ page }) => {
    await page.goto(encoded(`/search?q=${WORD}`))
    await expect(results(page)).toHaveText([`${WORD}2`, `${WORD}1`])
    await ask(page, `${WORD} 公屋住戶`)
    await expect(results(page)).toHaveText([`${WORD}1`])
    await ask(page, `${WORD} 「颱風不來」`)
    await expect(results(page)).toHaveText([`${WORD}2`])
    await ask(page, `${WORD} 台风`)
    await expect(results(page)).toHaveText([`${WORD}2`, `${WORD}1`])
    await page.getByRole('combobox', { name: '欄目' }).selectOption('社會事')
    await page.getByRole('combobox', { name: '年份' }).selectOption('2020年')
    await page.getByRole('button', { name: '搜尋' }).click()
    await expect(page).toHaveURL(/section=society/)
    await expect(results(page)).toHaveText([`${WORD}2`])
    await expect(page.getByRole('combobox', { name: '欄目' })).toHaveValue('society')
  })

  test('nothing is found, and the page says what else to try', async ({ page }) => {
    await page.goto(encoded(`/search?q=${WORD}+沒有這回事&year=2020`))
    await expect(page.getByRole('heading', { level: 2, name: /^找不到與/ })).toBeVisible()
    await page.getByRole('link', { name: '在全部欄目、作者和年份尋找' }).click()
    await expect(page).not.toHaveURL(/year=/)
    await page.getByRole('link', { name: `只尋找「${WORD}」` }).click()
    await expect(results(page)).toHaveText([`${WORD}2`, `${WORD}1`])
  })

  test('an article that is withdrawn is not found a second later', async ({ page, newsroom, request }) => {
    const { id } = await newsroom.publish({ title: `${WORD}三`, publishedAt: new Date('2020-03-09T08:00:00+08:00') })
    await page.goto(encoded(`/search?q=${WORD}三`))
    await expect(results(page)).toHaveText([`${WORD}三`])
    await newsroom.withdraw(id, 2, '測試完成。')
    const withdrawn = performance.now()
    await expect
      .poll(async () => (await (await request.get(encoded(`/search?q=${WORD}三`))).text()).includes(`/article/${id}`), { intervals: [25] })
      .toBe(false)
    expect(performance.now() - withdrawn).toBeLessThan(1_000)
  })
})

test('what is asked for stays text, and nonsense is answered', async ({ page, request }) => {
  const script = '<script>alert(1)</script>"\'&'
  await page.goto(`/search?q=${encodeURIComponent(script)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`搜尋「${script}」`)
  await expect(words(page)).toHaveValue(script)
  await page.goto('/search')
  await ask(page, '！？')
  await expect(page.getByText('沒有可以尋找的字詞。')).toBeVisible()
  for (const query of ['q=%ED%A0%80', 'q=a&q=b', 'q[]=a', 'q=%2A%20NEAR(', `q=${'%E5%85%AC'.repeat(200)}`, 'q=公屋&after=9-zz&year=x'])
    expect((await request.get(`/search?${query}`)).status(), query).toBe(200)
  expect((await request.get('/search?q=%00')).status()).toBe(400)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('searching is the same', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: '搜尋' }).click()
    // What only a script can keep is not promised.
    const field = page.getByRole('searchbox', { name: '字詞' })
    await field.fill('北约')
    await field.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=/)
    await expect(results(page).filter({ hasText: SEED_TITLE })).toHaveCount(1)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜尋')
  })
})
