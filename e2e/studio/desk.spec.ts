import type { Browser, Page, Route } from '@playwright/test'
import { expect, test } from '../fixtures'
import { mark } from '../mark'
import { DeskPage } from '../pages/desk-page'
import { hire, letIn, type Staff } from '../staff'

test.use({
  expectedErrors: [
    /Failed to load resource: (the server responded with a status of (401|409|503)|net::ERR_FAILED|net::ERR_INTERNET_DISCONNECTED)/,
  ],
})

/** Another browser, in which somebody is signed in. */
async function elsewhere(
  browser: Browser,
  baseURL: string | undefined,
  newsroom: { db: Parameters<typeof letIn>[1] },
  staff: Staff,
): Promise<Page> {
  const context = await browser.newContext({ baseURL })
  await letIn(context, newsroom.db, staff)
  return context.newPage()
}

test('what is written is saved by itself, and stands there after a reload', async ({ page, context, newsroom }) => {
  await letIn(context, newsroom.db, await hire(newsroom.db, 'author', 'newsroom'))
  const desk = new DeskPage(page)
  await desk.openNew()
  const title = `港鐵加價 ${mark()}`
  await desk.write(title, '第一段。')
  await expect(desk.saved).toHaveText('已儲存')
  const id = await desk.id()
  expect(await newsroom.db.article.findUnique({ where: { id } })).toMatchObject({ title, status: 'draft', opening: '第一段。' })
  await page.keyboard.press('Enter')
  await page.keyboard.type('第二段。')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(desk.saved).toHaveText('已儲存')
  await page.reload()
  await expect(desk.title).toHaveValue(title)
  await expect(desk.body).toContainText('第二段。')
  expect((await newsroom.db.revision.findMany({ where: { articleId: id } })).map(({ reason }) => reason)).toContain('save')
})

test('nothing at all is never saved', async ({ page, context, newsroom }) => {
  const staff = await hire(newsroom.db, 'author', 'newsroom')
  await letIn(context, newsroom.db, staff)
  const desk = new DeskPage(page)
  await desk.openNew()
  await desk.title.fill('  ')
  await desk.body.click()
  await page.keyboard.type('字')
  await page.keyboard.press('Backspace')
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  await expect(page).toHaveURL('/studio/articles/new')
  expect(await newsroom.db.auditEntry.count({ where: { userId: staff.id, action: 'createDraft' } })).toBe(0)
})

test('a browser that crashes offline has kept the text and offers it', async ({ page, context, newsroom }) => {
  await letIn(context, newsroom.db, await hire(newsroom.db, 'author', 'newsroom'))
  const id = await newsroom.draft({ title: `斷線 ${mark()}` })
  const desk = new DeskPage(page)
  await desk.open(id)
  await page.route('**/api/studio/articles/**', (route) => route.abort())
  await desk.writeAtEnd('沒有人看見過的一句。')
  await expect(desk.saved).toHaveText('未能儲存')
  await expect(desk.notice).toContainText('連線中斷')
  page.on('dialog', (dialog) => dialog.accept())
  await page.unroute('**/api/studio/articles/**')
  // The text is only in the browser: what the page still sends when it goes does not count here.
  await page.route('**/api/studio/articles/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await page.reload()
  await page.unroute('**/api/studio/articles/**')
  await expect(desk.notice).toContainText('保留了一份未儲存的文字')
  await page.getByRole('button', { name: '取回' }).click()
  await expect(desk.body).toContainText('沒有人看見過的一句。')
  await expect(desk.saved).toHaveText('已儲存')
  await page.reload()
  await expect(desk.body).toContainText('沒有人看見過的一句。')
  await expect(desk.notice).not.toContainText('未儲存的文字')
})

test('a session that ends while one writes costs nothing: one signs in again in place', async ({ page, context, newsroom }) => {
  const staff = await hire(newsroom.db, 'author', 'newsroom')
  await letIn(context, newsroom.db, staff)
  const id = await newsroom.draft({ title: `過期 ${mark()}` })
  const desk = new DeskPage(page)
  await desk.open(id)
  await newsroom.db.session.deleteMany({ where: { userId: staff.id } })
  await desk.writeAtEnd('登入過期時寫的。')
  const again = page.getByRole('dialog', { name: /登入/ })
  await expect(again).toBeVisible()
  await again.getByLabel('密碼', { exact: true }).fill(staff.password)
  await again.getByRole('button', { name: '登入', exact: true }).click()
  await expect(again).toBeHidden()
  await expect(desk.saved).toHaveText('已儲存')
  await expect(desk.body).toContainText('登入過期時寫的。')
  expect(JSON.stringify((await newsroom.db.article.findUnique({ where: { id } }))?.body)).toContain('登入過期時寫的。')
})

test('two people: the second looks on, takes over, and the first keeps the text but cannot write over it', async ({
  page,
  context,
  browser,
  baseURL,
  newsroom,
}) => {
  const [first, second] = [await hire(newsroom.db, 'editor'), await hire(newsroom.db, 'editor')]
  await letIn(context, newsroom.db, first)
  const id = await newsroom.draft({ title: `兩個人 ${mark()}` })
  const desk = new DeskPage(page)
  await desk.open(id)
  const beaten = page.waitForResponse('**/presence')
  await page.reload()
  await beaten
  const other = new DeskPage(await elsewhere(browser, baseURL, newsroom, second))
  await other.open(id)
  await expect(other.notice).toContainText(`${first.name}正在編輯這篇文章`)
  await expect(other.body).toHaveAttribute('contenteditable', 'false')
  other.page.on('dialog', (dialog) => dialog.accept())
  await other.page.getByRole('button', { name: '接手編輯' }).click()
  await expect(other.body).toHaveAttribute('contenteditable', 'true')
  await expect(other.notice).not.toContainText('正在編輯')

  await desk.writeAtEnd('被接手的人寫的。')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(desk.saved).toHaveText('未能儲存')
  await expect(desk.notice).toContainText(`${second.name}`)
  await expect(desk.body).toContainText('被接手的人寫的。')
  await expect(desk.body).toHaveAttribute('contenteditable', 'false')
  await expect(page.getByRole('button', { name: '複製我的文字' }).first()).toBeVisible()

  await other.writeAtEnd('接手的人寫的。')
  await other.page.keyboard.press('ControlOrMeta+s')
  await expect(other.saved).toHaveText('已儲存')
  const body = JSON.stringify((await newsroom.db.article.findUnique({ where: { id } }))?.body)
  expect(body).toContain('接手的人寫的。')
  expect(body).not.toContain('被接手的人寫的。')
  await other.page.context().close()
})

test('a save over somebody else’s is refused, and nothing is lost on either side', async ({ page, context, newsroom }) => {
  await letIn(context, newsroom.db, await hire(newsroom.db, 'editor'))
  const title = `衝突 ${mark()}`
  const id = await newsroom.draft({ title })
  const desk = new DeskPage(page)
  // A page that hears of a newer version before anything is typed opens that.
  const beaten = page.waitForResponse('**/presence')
  await desk.open(id)
  await beaten
  await newsroom.save(id, 1, { title, text: '別人寫的。' })
  await desk.writeAtEnd('我寫的。')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(desk.notice).toContainText('已經過時')
  await expect(desk.body).toContainText('我寫的。')
  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: '重新載入' }).click()
  await expect(desk.body).toContainText('別人寫的。')
  await expect(desk.notice).toContainText('保留了一份未儲存的文字')
  // Fetched back over the newer text, after a question; the newer one stays as a revision.
  await page.getByRole('button', { name: '取回' }).click()
  await expect(desk.body).toContainText('我寫的。')
  await expect(desk.saved).toHaveText('已儲存')
  const kept = await newsroom.db.revision.findMany({ where: { articleId: id } })
  expect(JSON.stringify(kept.map(({ content }) => content))).toContain('別人寫的。')
})

test('what is written over a scheduled article goes out only once it is put in; what is given up is gone', async ({
  page,
  context,
  newsroom,
}) => {
  await letIn(context, newsroom.db, await hire(newsroom.db, 'editor'))
  const { id } = await newsroom.publish({ title: `排程 ${mark()}`, publishedAt: new Date('2036-01-02T01:00:00Z') })
  const desk = new DeskPage(page)
  await desk.open(id)
  const write = async (text: string) => {
    await desk.writeAtEnd(text)
    await expect(desk.saved).toHaveText('已儲存')
  }
  const live = async () => JSON.stringify((await newsroom.db.article.findUnique({ where: { id } }))?.body)
  await write('改好了。')
  expect(await live()).not.toContain('改好了。')
  await desk.button('套用修改').click()
  await desk.dialog('發佈前檢查').getByRole('button', { name: '仍然套用修改' }).click()
  await expect(desk.button('套用修改')).toBeHidden()
  expect(await live()).toContain('改好了。')

  await write('改壞了。')
  await desk.button('放棄修改').click()
  await desk.dialog('放棄修改？').getByRole('button', { name: '放棄修改' }).click()
  await expect(desk.body).not.toContainText('改壞了。')
  await expect(desk.body).toContainText('改好了。')
  await write('再改。')
  const copy = await newsroom.db.workingCopy.findUnique({ where: { articleId: id } })
  expect(JSON.stringify(copy?.content)).not.toContain('改壞了。')
})

test('the browser’s Back comes to the text as it stands, not as it was', async ({ page, context, newsroom }) => {
  await letIn(context, newsroom.db, await hire(newsroom.db, 'author', 'newsroom'))
  const desk = new DeskPage(page)
  await desk.openNew()
  await desk.write(`回來 ${mark()}`, '寫好的一句。')
  await expect(desk.saved).toHaveText('已儲存')
  const id = await desk.id()
  await page.getByRole('banner').getByRole('link', { name: '文章' }).click()
  await expect(page).toHaveURL('/studio/articles')
  await page.goBack()
  await expect(page).toHaveURL(`/studio/articles/${id}`)
  await expect(desk.body).toContainText('寫好的一句。')
  await desk.writeAtEnd('再寫。')
  await expect(desk.saved).toHaveText('已儲存')
  expect(await newsroom.db.article.findUnique({ where: { id } })).toMatchObject({ opening: '寫好的一句。' })
})

test('an answer that gets lost is no conflict: neither a second article nor a warning comes of it', async ({ page, context, newsroom }) => {
  const staff = await hire(newsroom.db, 'author', 'newsroom')
  await letIn(context, newsroom.db, staff)
  const desk = new DeskPage(page)
  await desk.openNew()
  // The server hears everything, and is not heard.
  const losing = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  const saves = (url: URL) => /^\/api\/studio\/articles(\/\d+)?$/.test(url.pathname)
  await page.route(saves, losing)
  const title = `失去的回覆 ${mark()}`
  await desk.write(title, '一')
  await expect(desk.saved).toHaveText('未能儲存')
  await page.unroute(saves)
  await page.keyboard.type('二')
  await expect(desk.saved).toHaveText('已儲存')
  const id = await desk.id()

  await page.route(saves, losing)
  await page.keyboard.type('三')
  await expect(desk.saved).toHaveText('未能儲存')
  await page.keyboard.type('四')
  await page.unroute(saves)
  await expect(desk.saved).toHaveText('已儲存')
  await expect(desk.notice).toBeEmpty()
  expect(await newsroom.db.article.findMany({ where: { title } })).toMatchObject([{ id, opening: '一二三四' }])
})

test('a beginning whose answer got lost is no second article either after a crash', async ({ page, context, newsroom }) => {
  const staff = await hire(newsroom.db, 'author', 'newsroom')
  await letIn(context, newsroom.db, staff)
  const desk = new DeskPage(page)
  await desk.openNew()
  const beginning = '**/api/studio/articles'
  await page.route(beginning, async (route) => {
    await route.fetch()
    await route.abort()
  })
  const title = `失去的開始 ${mark()}`
  await desk.write(title, '一')
  await expect(desk.saved).toHaveText('未能儲存')
  // The browser dies: nothing on the page runs any more. A new one finds what was kept.
  const next = await context.newPage()
  await page.close({ runBeforeUnload: false })
  const again = new DeskPage(next)
  await again.openNew()
  await next.getByRole('button', { name: '取回' }).click()
  await again.body.click()
  await next.keyboard.press('ControlOrMeta+End')
  await next.keyboard.type('二')
  await expect(again.saved).toHaveText('已儲存')
  const id = await again.id()
  expect(await newsroom.db.article.findMany({ where: { title } })).toMatchObject([{ id, opening: '一二' }])
})

test('a lone writer on a slow line never hears of a conflict', async ({ page, context, newsroom }) => {
  await letIn(context, newsroom.db, await hire(newsroom.db, 'author', 'newsroom'))
  const desk = new DeskPage(page)
  await desk.openNew()
  // Every answer takes four seconds: longer than the pause after which the desk saves.
  const line = await context.newCDPSession(page)
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 4_000, downloadThroughput: -1, uploadThroughput: -1 })
  await desk.write(`慢線 ${mark()}`, '一')
  const id = await desk.id()
  for (const word of ['二', '三', '四']) {
    await page.keyboard.type(word)
    await page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith(`/${id}`))
  }
  await expect(desk.saved).toHaveText('已儲存', { timeout: 15_000 })
  await expect(desk.notice).toBeEmpty()
  expect(await newsroom.db.article.findUnique({ where: { id } })).toMatchObject({ opening: '一二三四' })
})
