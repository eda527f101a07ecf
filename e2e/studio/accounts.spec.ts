import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import type { Role } from '../../lib/user/actor'
import { SYSTEM } from '../../lib/user/actor'
import { createUser } from '../../lib/user/commands'
import { lettersTo } from '../../lib/user/test-letters'
import { expect, test } from '../fixtures'
import type { Newsroom } from '../newsroom'
import { AccountPage } from '../pages/account-page'
import { StudioPage } from '../pages/studio-page'
import { OWNER } from '../readon'

const PASSWORD = '另一個測試用的密碼，夠長'
const mark = () => crypto.randomUUID().slice(0, 8)
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

test.use({ expectedErrors: [/Failed to load resource: the server responded with a status of (401|404|410|422)/] })

/** An account of the test's own. */
async function someone(newsroom: Newsroom, role: Role = 'editor'): Promise<{ email: string; password: string; id: number }> {
  const email = `someone-${mark()}@example.com`
  return { email, password: PASSWORD, id: await createUser(newsroom.db, SYSTEM, { email, name: '同事', role, password: PASSWORD }) }
}

/** The newest letter to somebody, once there are so many. */
async function letterTo(email: string, count = 1) {
  const letters = () => lettersTo(email, process.env.READON_DATA ?? '')
  await expect.poll(() => letters().length).toBe(count)
  return letters()[count - 1] ?? { text: '', token: '' }
}

const linkIn = (text: string) => new URL(/^http\S+$/m.exec(text)?.[0] ?? 'http://no.link').pathname

const lookAt = async (page: Page) => {
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  }
}

test('an owner invites a columnist, who chooses a password from the letter and is inside', async ({ page, browser, baseURL }) => {
  const [email, name] = [`new-${mark()}@example.com`, `新人${mark()}`]
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  await page.goto('/studio/users')
  await lookAt(page)
  const form = page.getByRole('region', { name: '邀請同事' })
  await form.getByLabel('姓名', { exact: true }).fill(name)
  await form.getByLabel('電郵').fill(email)
  await form.getByLabel('角色').selectOption('author')
  await form.getByLabel('以這個姓名新增作者').check()
  await form.getByRole('button', { name: '寄出邀請' }).click()
  await expect(form.getByRole('status')).toContainText(`已邀請${name}`)
  const row = page.getByRole('row', { name })
  await expect(row).toContainText('已邀請')

  const context = await browser.newContext({ baseURL })
  const guest = await context.newPage()
  const link = linkIn((await letterTo(email)).text)
  const answer = await guest.goto(link)
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': expect.stringContaining('no-store'),
    'x-robots-tag': expect.stringContaining('noindex'),
  })
  await lookAt(guest)
  // Programs that look at letters open every link; that must not use it up.
  await guest.reload()
  await expect(guest.getByLabel('電郵')).toHaveValue(email)
  await guest.getByLabel('新密碼').fill(PASSWORD)
  await guest.getByRole('button', { name: '設定密碼' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: `${name}，你好` })).toBeVisible()
  await guest.goto(link)
  await expect(guest.getByText('這條連結已經失效或用過。')).toBeVisible()
  expect((await guest.goto('/studio/users'))?.status()).toBe(404)
  await context.close()

  await page.reload()
  await expect(row).toContainText('使用中')
  await row.getByRole('link', { name }).click()
  page.on('dialog', (dialog) => dialog.accept())
  await lookAt(page)
  await page.getByRole('button', { name: '停用帳戶' }).click()
  await expect(page.getByRole('button', { name: '重新啟用帳戶' })).toBeVisible()
})

test('a forgotten password is replaced from the letter; what is said is the same for everybody', async ({ page, newsroom }) => {
  const { email } = await someone(newsroom)
  const sentences: (string | null)[] = []
  await page.goto('/studio/login')
  await page.getByRole('link', { name: '忘記密碼' }).click()
  for (const address of [`nobody-${mark()}@example.com`, email]) {
    await page.goto('/studio/forgot')
    await page.getByLabel('電郵').fill(address)
    await page.getByRole('button', { name: '寄出連結' }).click()
    await expect(page.getByRole('status')).toContainText('如果這個電郵地址有帳戶')
    sentences.push(await page.getByRole('status').textContent())
  }
  expect(new Set(sentences).size).toBe(1)
  await page.goto(linkIn((await letterTo(email)).text))
  await page.getByLabel('新密碼').fill(`${PASSWORD}二`)
  await page.getByRole('button', { name: '設定密碼' }).click()
  await page.getByRole('link', { name: '登入' }).click()
  const studio = new StudioPage(page)
  await studio.signIn({ email, password: PASSWORD })
  await expect(studio.error).toHaveText('電郵或密碼不正確。')
  await studio.signIn({ email, password: `${PASSWORD}二` })
  await expect(page).toHaveURL('/studio')
})

test('a second factor is set up, asked for, and replaced by a recovery code', async ({ page, newsroom }) => {
  const me = await someone(newsroom)
  const [studio, account] = [new StudioPage(page), new AccountPage(page)]
  await studio.signIn(me)
  await expect(page).toHaveURL('/studio')
  await page.goto('/studio/account')

  // The session ends while the form is open: one signs in again in place, and it is sent again.
  await newsroom.db.session.deleteMany({ where: { userId: me.id } })
  await account.beginSecondFactor(PASSWORD)
  await expect(account.signInAgain.getByLabel('電郵')).toHaveAttribute('readonly', '')
  await expect(account.signInAgain.getByLabel('電郵')).toHaveValue(me.email)
  await account.signInAgain.getByLabel('密碼', { exact: true }).fill('不是這一個密碼')
  await account.signInAgain.getByRole('button', { name: '登入', exact: true }).click()
  await expect(account.signInAgain.getByRole('alert')).toHaveText('電郵或密碼不正確。')
  await lookAt(page)
  await account.signInAgain.getByLabel('密碼', { exact: true }).fill(PASSWORD)
  await account.signInAgain.getByRole('button', { name: '登入', exact: true }).click()
  await expect(account.signInAgain).toBeHidden()
  await expect(account.secondFactor.getByRole('img', { name: '驗證應用程式的二維碼' })).toBeVisible()
  await lookAt(page)
  const secret = await account.secret()
  await account.secondFactor.getByLabel('驗證碼').fill(codeOf(secret))
  await account.secondFactor.getByRole('button', { name: '確認開啟' }).click()
  const codes = account.secondFactor.getByRole('list', { name: '復原碼' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recovery = (await codes.first().textContent()) ?? ''
  await page.reload()
  await expect(account.secondFactor).toContainText('尚餘10個復原碼')
  await expect(codes).toHaveCount(0)

  await studio.leave.click()
  await expect(page).toHaveURL('/studio/login')
  await studio.signIn(me)
  await page.getByLabel('驗證碼').fill('abc')
  await studio.enter.click()
  await expect(studio.error).toContainText('驗證碼不正確')
  await lookAt(page)
  await page.getByLabel('驗證碼').fill(codeOf(secret, 1))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/studio')

  await studio.leave.click()
  await expect(page).toHaveURL('/studio/login')
  await studio.signIn(me)
  await page.getByRole('button', { name: '手機不在身邊，改用復原碼' }).click()
  await page.getByLabel('復原碼').fill(recovery)
  await studio.enter.click()
  await expect(page).toHaveURL('/studio')
})

test('one sees where one is signed in, and signs one browser out', async ({ page, browser, baseURL, newsroom }) => {
  const me = await someone(newsroom)
  const elsewhere = await browser.newPage({ baseURL, userAgent: 'Mozilla/5.0 (iPhone) Version/19.0 Mobile Safari/604.1' })
  await new StudioPage(elsewhere).signIn(me)
  await expect(elsewhere).toHaveURL('/studio')
  await new StudioPage(page).signIn(me)
  await expect(page).toHaveURL('/studio')
  await page.goto('/studio/account')
  page.on('dialog', (dialog) => dialog.accept())
  const { devices } = new AccountPage(page)
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  await devices.getByRole('button', { name: '登出：Safari（iPhone）' }).click()
  await expect(devices.getByRole('listitem')).toHaveCount(1)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL('/studio/login')
  await elsewhere.close()
})
