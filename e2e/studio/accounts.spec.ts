import { Secret, TOTP } from 'otpauth'
import { SYSTEM } from '../../lib/user/actor'
import { createUser } from '../../lib/user/commands'
import { newSecret } from '../../lib/user/totp'
import { expect, test } from '../fixtures'
import { letterTo, linkTo } from '../letters'
import { lookAt } from '../look'
import { mark } from '../mark'
import { AccountPage } from '../pages/account-page'
import { StudioPage } from '../pages/studio-page'
import { choosePassword, UsersPage } from '../pages/users-page'
import { OWNER } from '../readon'
import { hire, letIn } from '../staff'

const PASSWORD = '另一個測試用的密碼，夠長'
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

test.use({ expectedErrors: [/Failed to load resource: the server responded with a status of (401|404|410|422)/] })

test('an owner invites a columnist, who chooses a password from the letter and is inside', async ({ page, browser, baseURL }) => {
  const [email, name] = [`new-${mark()}@example.com`, `新人${mark()}`]
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  await page.goto('/studio/users')
  await lookAt(page)
  const users = new UsersPage(page)
  await users.invite({ name, email, role: 'author', byline: '以這個姓名新增作者' })
  await expect(users.invitation.getByRole('status')).toContainText(`已邀請${name}`)
  const row = users.row(name)
  await expect(row).toContainText('已邀請')

  const context = await browser.newContext({ baseURL })
  const guest = await context.newPage()
  const link = await linkTo(email)
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
  await choosePassword(guest, PASSWORD)
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
  const { email, password } = await hire(newsroom.db, 'editor')
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
  await page.goto(await linkTo(email))
  await choosePassword(page, `${password}二`)
  await page.getByRole('link', { name: '登入' }).click()
  const studio = new StudioPage(page)
  await studio.signIn({ email, password })
  await expect(studio.error).toHaveText('電郵或密碼不正確。')
  await studio.signIn({ email, password: `${password}二` })
  await expect(page).toHaveURL('/studio')
})

test('a second factor is set up, asked for, and replaced by a recovery code', async ({ page, newsroom }) => {
  const me = await hire(newsroom.db, 'editor')
  const [studio, account] = [new StudioPage(page), new AccountPage(page)]
  await studio.signIn(me)
  await expect(page).toHaveURL('/studio')
  await page.goto('/studio/account')

  // The session ends while the form is open: one signs in again in place, and it is sent again.
  await newsroom.db.session.deleteMany({ where: { userId: me.id } })
  await account.beginSecondFactor(me.password)
  await expect(account.signInAgain.getByLabel('電郵')).toHaveAttribute('readonly', '')
  await expect(account.signInAgain.getByLabel('電郵')).toHaveValue(me.email)
  await account.signInAgain.getByLabel('密碼', { exact: true }).fill('不是這一個密碼')
  await account.signInAgain.getByRole('button', { name: '登入', exact: true }).click()
  await expect(account.signInAgain.getByRole('alert')).toHaveText('電郵或密碼不正確。')
  await lookAt(page)
  await account.signInAgain.getByLabel('密碼', { exact: true }).fill(me.password)
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
  const me = await hire(newsroom.db, 'editor')
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

test('an owner lets a colleague in again who has lost the telephone', async ({ page, context, browser, baseURL, newsroom }) => {
  const [owner, them] = [await hire(newsroom.db, 'owner'), await hire(newsroom.db, 'editor')]
  const factor = { totpSecret: newSecret(), totpAt: new Date() }
  await newsroom.db.user.updateMany({ where: { id: { in: [owner.id, them.id] } }, data: factor })
  await letIn(context, newsroom.db, owner)
  await page.goto(`/studio/users/${them.id}`)
  const part = page.getByRole('region', { name: '遺失手機或密鑰' })
  await expect(part).toContainText('已開啟雙重驗證。')
  await lookAt(page)
  // A question stands before it, and no leaves everything as it is.
  page.once('dialog', (dialog) => dialog.dismiss())
  await part.getByRole('button', { name: '移除雙重驗證和通行密鑰' }).click()
  expect((await newsroom.db.user.findUniqueOrThrow({ where: { id: them.id } })).totpAt).not.toBeNull()
  page.once('dialog', (dialog) => dialog.accept())
  await part.getByRole('button', { name: '移除雙重驗證和通行密鑰' }).click()
  await expect(part).toBeHidden()

  expect((await letterTo(them.email)).subject).toContain('雙重驗證和通行密鑰已經移除')
  const elsewhere = await browser.newPage({ baseURL })
  await new StudioPage(elsewhere).signIn(them)
  await expect(elsewhere).toHaveURL('/studio')
  await elsewhere.close()
  // One's own goes only with proof.
  await page.goto(`/studio/users/${owner.id}`)
  await expect(page.getByRole('heading', { name: '停用' })).toBeVisible()
  await expect(part).toBeHidden()
})

test('an owner sees which invitation never went out, and sends it again', async ({ page, context, newsroom }) => {
  await letIn(context, newsroom.db, await hire(newsroom.db, 'owner'))
  const [email, name] = [`unsent-${mark()}@example.com`, `未到${mark()}`]
  const id = await createUser(newsroom.db, SYSTEM, { email, name, role: 'author' })
  const payload = { letter: 'invitation', userId: id }
  const data = { kind: 'send-mail', key: `invitation:${id}`, payload, attempts: 18, runAt: new Date(), lastError: 'ECONNREFUSED' }
  await newsroom.db.job.create({ data })
  await page.goto('/studio/users')
  const row = page.getByRole('row', { name })
  await expect(row).toContainText('邀請未能寄出')
  await row.getByRole('link', { name }).click()
  const part = page.getByRole('region', { name: '登入' })
  await expect(part).toContainText(`請檢查電郵地址${email}和郵件伺服器的設定`)
  await part.getByRole('button', { name: '再寄一次邀請' }).click()
  await expect(part.getByRole('status')).toContainText('已再寄邀請')
  expect((await letterTo(email)).token).not.toBe('')
  await page.reload()
  await expect(part).not.toContainText('請檢查電郵地址')
})
