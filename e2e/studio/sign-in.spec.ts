import type { Page } from '@playwright/test'
import { SYSTEM } from '../../lib/user/actor'
import { setPassword } from '../../lib/user/commands'
import { expect, test } from '../fixtures'
import { lookAt } from '../look'
import { mark } from '../mark'
import { StudioPage } from '../pages/studio-page'
import { OWNER } from '../readon'
import { hire, letIn, SESSION_COOKIE, sessionHeader } from '../staff'

test.use({ expectedErrors: [/Failed to load resource: the server responded with a status of (401|429)/] })

test('an owner signs in, sees every article, and signs out', async ({ page, context, newsroom }) => {
  const title = `桌上的草稿 ${mark()}`
  await newsroom.draft({ title })
  const studio = new StudioPage(page)
  await page.goto('/studio')
  await expect(page).toHaveURL('/studio/login')
  await studio.signIn({ ...OWNER, password: '不是這一個密碼' })
  await expect(studio.error).toHaveText('電郵或密碼不正確。')
  await expect(studio.email).toHaveValue(OWNER.email)
  await studio.password.fill(OWNER.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/studio')
  await page.goto(`/studio/articles?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('main')).toContainText(title)

  const [cookie] = (await context.cookies()).filter(({ name }) => name === SESSION_COOKIE)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.content()).not.toContain(cookie?.value)
  expect((await page.request.get('/api/auth/session')).status()).toBe(404)

  await studio.leave.click()
  await expect(page).toHaveURL('/studio/login')
  await context.addCookies(cookie ? [cookie] : [])
  await page.goto('/studio')
  await expect(page).toHaveURL('/studio/login')
})

const FORMS: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, sessionHeader('x')]

test('nobody learns anything from the studio, in whatever form it is asked for', async ({ request, newsroom }) => {
  const title = `不公開的草稿 ${mark()}`
  await newsroom.draft({ title })
  for (const path of ['/studio', '/studio/account', '/studio/articles', '/studio/articles/calendar'])
    for (const headers of FORMS) {
      const answer = await request.get(path, { headers: { accept: 'text/html', ...headers }, maxRedirects: 0 })
      const text = await answer.text()
      expect(text, path).not.toContain(title)
      expect(text, path).not.toContain('更改密碼')
      expect(answer.headers()['cache-control'], path).toMatch(/no-store|no-cache/)
    }
})

test('a session ends when the password is reset, and an account that is no owner’s sees its own desk', async ({ page, newsroom }) => {
  const author = await hire(newsroom.db, 'author')
  const title = `別人的草稿 ${mark()}`
  await newsroom.draft({ title })
  await new StudioPage(page).signIn(author)
  await expect(page.getByRole('heading', { level: 1, name: `${author.name}，你好` })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(title)
  await setPassword(newsroom.db, SYSTEM, { userId: author.id, password: `${author.password}二` })
  await page.reload()
  await expect(page).toHaveURL('/studio/login')
})

const change = async (page: Page, current: string, password: string) => {
  await page.getByLabel('現時的密碼').fill(current)
  await page.getByLabel('新密碼').fill(password)
  await page.getByRole('button', { name: '更改密碼' }).click()
}

test('one’s own password is changed here, and the other devices are out', async ({ page, browser, baseURL, newsroom }) => {
  const { id, password } = await hire(newsroom.db, 'editor')
  const elsewhere = await browser.newPage({ baseURL })
  for (const each of [elsewhere, page]) {
    await letIn(each.context(), newsroom.db, { id })
    await each.goto('/studio/account')
  }
  await change(page, '記錯了的密碼', `${password}二`)
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('現時的密碼不正確。')
  await change(page, password, `${password}二`)
  await expect(page.getByText('密碼已更改，其他裝置已經登出。')).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL('/studio/login')
  await page.reload()
  await expect(page).toHaveURL('/studio/account')
  await page.getByRole('button', { name: '登出其他裝置' }).click()
  await expect(page.getByText('沒有其他裝置登入。')).toBeVisible()
  await elsewhere.close()
})

for (const origin of ['https://evil.example', undefined])
  test(`a form whose Origin is ${origin} changes nothing, and says why`, async ({ page, newsroom }) => {
    const { id, password } = await hire(newsroom.db, 'editor')
    await letIn(page.context(), newsroom.db, { id })
    await page.goto('/studio/account')
    const before = await newsroom.db.user.findUnique({ where: { id } })
    await page.route('**/studio/account', async (route) => {
      const { origin: _, ...headers } = await route.request().allHeaders()
      const answer = await route.fetch({ headers: { ...headers, ...(origin ? { origin } : {}) } })
      await route.fulfill({ response: answer })
    })
    await change(page, password, `${password}二`)
    await expect(page.getByRole('main').getByRole('alert')).toHaveText('這個請求不是來自本站，請重新載入頁面後再試。')
    expect(await newsroom.db.user.findUnique({ where: { id } })).toEqual(before)
  })

test('the door believes only a page of ours, and is silent about everything that is not asked for', async ({ request, baseURL }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const headers = { origin: baseURL ?? '' }
  const knock = async (form: Record<string, string>, from: Record<string, string> = headers) => {
    const answer = await request.post('/api/auth/callback/ticket', { form, headers: from })
    return [answer.status(), (await answer.json()).detail]
  }
  const ticket = 'x'
  // Refused for what it is, so the rest was believed.
  expect(await knock({ ticket, csrfToken })).toEqual([401, '登入的時間太長，請再試一次。'])
  expect(await knock({ ticket, csrfToken: 'x' })).toEqual([403, '這個頁面已經過期，請重新載入後再試。'])
  expect(await knock({ ticket })).toEqual([403, '這個頁面已經過期，請重新載入後再試。'])
  expect(await knock({ ticket, csrfToken }, {})).toEqual([403, expect.stringContaining('不是來自本站')])
  expect((await request.post('/api/auth/_log', { form: { level: 'error', code: 'x', csrfToken }, headers })).status()).toBe(404)
  expect((await request.get('/api/auth/signin', { maxRedirects: 0 })).status()).toBe(404)
})

test('guessing is slowed down with 429 and the time to wait', async ({ page, request, newsroom, baseURL }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const email = `nobody-${mark()}@example.com`
  const headers = { origin: baseURL ?? '' }
  const guess = () => request.post('/api/auth/callback/credentials', { form: { csrfToken, email, password: '猜' }, headers })
  const statuses: number[] = []
  for (let count = 0; count < 5; count++) statuses.push((await guess()).status())
  expect(statuses).toEqual([401, 401, 401, 401, 401])
  // On a machine that is slow the time to wait may have passed before the next guess; it grows with every one.
  let refused = await guess()
  for (let more = 0; refused.status() === 401 && more < 10; more++) refused = await guess()
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringMatching(/^嘗試的次數太多，請在/) })
  await newsroom.db.signInFailure.deleteMany({ where: { key: { startsWith: 'address' } } })
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
})

test('axe finds nothing at the door and on the desk, wide and narrow, in both themes', async ({ page, newsroom }) => {
  await page.goto('/studio/login')
  await lookAt(page)
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'owner'))
  for (const address of ['/studio', '/studio/account']) {
    await page.goto(address)
    await lookAt(page)
  }
})
