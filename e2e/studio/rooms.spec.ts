import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { mark } from '../mark'
import type { Newsroom } from '../newsroom'
import { MediaDesk } from '../pages/media-page'
import { NewsroomPage } from '../pages/newsroom-page'
import { StudioPage } from '../pages/studio-page'
import { hire, letIn, type Staff } from '../staff'

test.use({ expectedErrors: [/Failed to load resource: (net::|the server responded with a status of (401|404|409|413|502))/] })

async function editor(page: Page, { db }: Newsroom): Promise<Staff> {
  const staff = await hire(db, 'editor')
  await letIn(page.context(), db, staff)
  return staff
}

/** Signs in where the dialog asks for it. */
async function signInAgain(page: Page, { email, password }: Staff): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '重新登入' })
  await expect(dialog.getByLabel('電郵')).toHaveValue(email)
  await dialog.getByLabel('密碼', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: '登入', exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('a form says that the connection is lost, keeps what was typed, and is sent again', async ({ page, newsroom }) => {
  await editor(page, newsroom)
  const [room, name] = [new NewsroomPage(page), `欄目${mark()}`]
  const { error } = new StudioPage(page)
  await page.goto('/studio/sections/new')
  await room.field('欄目名稱').fill(name)
  await room.field('欄目簡介').fill('斷線時寫的簡介')
  await page.context().setOffline(true)
  await room.button('新增欄目').click()
  await expect(error).toHaveText('連線中斷，請檢查網絡後再試。')
  await expect(room.field('欄目名稱')).toHaveValue(name)
  await page.context().setOffline(false)

  // Somebody on the way answers in place of the newsroom.
  const gateway = { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }
  await page.route('**/studio/sections/new', (route) => (route.request().method() === 'POST' ? route.fulfill(gateway) : route.fallback()))
  await room.button('新增欄目').click()
  await expect(error).toHaveText('暫時未能完成，請稍後再試。')
  await page.unroute('**/studio/sections/new')

  // The page is from before a deploy: the newsroom no longer knows the form.
  await page.route('**/studio/sections/new', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'next-action': '0'.repeat(42) } }),
  )
  await room.button('新增欄目').click()
  await expect(error).toHaveText('編輯台剛更新過，這一頁已經過時。請記下你的修改，重新載入後再試。')
  await page.unroute('**/studio/sections/new')

  await room.button('新增欄目').click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(await newsroom.db.section.findMany({ where: { name } })).toMatchObject([{ description: '斷線時寫的簡介' }])
  await newsroom.db.section.deleteMany({ where: { name } })
})

test('when the session is over one signs in again in place, and the form is sent again by itself', async ({ page, newsroom, baseURL }) => {
  const staff = await editor(page, newsroom)
  const [room, media, name] = [new NewsroomPage(page), new MediaDesk(page), `欄目${mark()}`]
  const end = () => newsroom.db.session.deleteMany({ where: { userId: staff.id } })
  const { id: pictureId } = await media.upload(baseURL ?? '', `${mark()}.jpg`)
  await page.goto('/studio/sections/new')
  await room.field('欄目名稱').fill(name)
  await end()
  await room.button('新增欄目').click()
  await page.getByRole('button', { name: '稍後再登入' }).click()
  await expect(new StudioPage(page).error).toHaveText('登入已經過期，請重新登入後再試。')
  await expect(room.field('欄目名稱')).toHaveValue(name)
  await room.button('新增欄目').click()
  await signInAgain(page, staff)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(await newsroom.db.section.count({ where: { name } })).toBe(1)
  await newsroom.db.section.deleteMany({ where: { name } })

  // Pictures act through routes; the same is true of them.
  await page.goto(`/studio/media/${pictureId}`)
  await media.alt.fill('一面紅牆')
  await end()
  await media.save.click()
  await signInAgain(page, staff)
  await expect(media.status).toContainText('已儲存')
  expect(await newsroom.db.media.findUnique({ where: { id: pictureId } })).toMatchObject({ alt: '一面紅牆' })
})

test('an author’s picture is chosen in the library, and taken away again', async ({ page, newsroom, baseURL }) => {
  await editor(page, newsroom)
  const [room, media, name] = [new NewsroomPage(page), new MediaDesk(page), mark()]
  const { id: pictureId } = await media.upload(baseURL ?? '', `${name}.jpg`)
  const author = await newsroom.db.author.create({ data: { name: `作者${name}`, slug: name } })
  const stored = () => newsroom.db.author.findUnique({ where: { id: author.id }, select: { pictureId: true } })
  await page.goto(`/studio/authors/${author.id}`)
  const field = page.getByRole('group', { name: '作者圖片' })
  await field.getByRole('button', { name: '選擇圖片' }).click()
  const dialog = page.getByRole('dialog', { name: '選擇圖片' })
  await dialog.getByRole('searchbox', { name: '字詞' }).fill(name)
  await dialog.getByRole('button', { name: '搜尋' }).click()
  await expect(dialog.getByRole('list', { name: '圖片' }).getByRole('listitem')).toHaveCount(1)
  await dialog.getByRole('button', { name: `選用：${name}.jpg` }).dblclick()
  await expect(dialog).toBeHidden()
  await expect(field).toContainText(`${name}.jpg`)
  await room.button('儲存').click()
  await expect(room.said.first()).toHaveText('作者已儲存，讀者網站已更新。')
  expect(await stored()).toEqual({ pictureId })
  await page.reload()
  await expect(field).toContainText(`${name}.jpg`)
  await field.getByRole('button', { name: '移除' }).click()
  await expect(field.getByRole('button', { name: '選擇圖片' })).toBeFocused()
  await room.button('儲存').click()
  await expect.poll(stored).toEqual({ pictureId: null })
})

test('on a phone the room that one is in stands in view', async ({ page, newsroom }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await editor(page, newsroom)
  const here = page.getByRole('navigation', { name: '編輯台' }).locator('[aria-current]')
  for (const [address, name] of [
    ['/studio/account', '我'],
    ['/studio/settings/redirects', '設定'],
  ] as const) {
    await page.goto(address)
    await expect(here).toHaveText(name)
    await expect(here).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('navigation', { name: '編輯台' }).getByRole('link', { name: '紀錄' }).click()
  await expect(here).toHaveText('紀錄')
  await expect(here).toBeInViewport({ ratio: 1 })
})

test('whoever has no name to write under hears so, and is offered nothing that would be refused', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'contributor'))
  await page.goto('/studio')
  await expect(page.getByRole('main')).toContainText('你的帳戶還沒有作者名義')
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0)
  await page.goto('/studio/media')
  await expect(new MediaDesk(page).files).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the studio and its door say what needs it', async ({ page, newsroom }) => {
    // Looking for words, Playwright passes over what stands in a noscript.
    const said = page.locator('.login noscript p, .desk noscript p')
    await page.goto('/studio/forgot')
    await expect(said).toHaveText('編輯台需要JavaScript，請在瀏覽器開啟後重新載入。')
    await expect(said).toBeVisible()
    await editor(page, newsroom)
    await page.goto('/studio/media')
    await expect(said).toContainText('這個瀏覽器沒有開啟JavaScript')
    await expect(said).toBeVisible()
  })
})
