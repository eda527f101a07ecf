import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import type { Newsroom } from '../newsroom'
import { MediaDesk } from '../pages/media-page'
import { NewsroomPage } from '../pages/newsroom-page'
import { StudioPage } from '../pages/studio-page'
import { hire, letIn, type Staff } from '../staff'

const mark = () => crypto.randomUUID().slice(0, 8)

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
