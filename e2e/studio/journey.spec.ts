import { expect, test } from '../fixtures'
import { DeskPage } from '../pages/desk-page'
import { hire, letIn } from '../staff'

const DISCLAIMER = '** 博客文章文責自負，不代表本公司立場 **'

test.use({ expectedErrors: [/Failed to load resource: the server responded with a status of 410/] })

test('from a draft to readers and back: write, submit, return, schedule, publish, correct, update, withdraw', async ({
  page,
  context,
  browser,
  baseURL,
  newsroom,
}) => {
  // A whole life: two people and a reader.
  test.setTimeout(120_000)
  const mark = crypto.randomUUID().slice(0, 8)
  const title = `碼頭的鐘慢了三分鐘 ${mark}`
  const author = await hire(newsroom.db, 'author', 'sam-hau')
  const editor = await hire(newsroom.db, 'editor')
  const { id: blog } = await newsroom.db.section.findUniqueOrThrow({ where: { slug: 'blog' } })

  await test.step('the author writes and hands it in', async () => {
    await letIn(context, newsroom.db, author)
    const desk = new DeskPage(page)
    await desk.openNew()
    await desk.write(title, '沒有人想調快它。')
    await desk.section.selectOption({ label: '博客文章' })
    await desk.summary.fill('一座鐘的故事。')
    await desk.accept.check()
    await desk.button('送審').click()
    await expect(page.getByRole('banner').getByText('待審')).toBeVisible()
  })
  const id = await new DeskPage(page).id()
  expect(await newsroom.db.acceptance.findFirst({ where: { articleId: id } })).toMatchObject({
    userId: author.id,
    wording: DISCLAIMER,
    onBehalf: false,
  })

  const editing = await browser.newContext({ baseURL })
  await letIn(editing, newsroom.db, editor)
  const desk = new DeskPage(await editing.newPage())
  await test.step('the editor sends it back with a note', async () => {
    await desk.page.goto('/studio')
    await desk.page.getByRole('region', { name: '待審' }).getByRole('link', { name: title }).click()
    await desk.button('退回').click()
    await desk.dialog('退回給作者').getByLabel('給作者的話').fill('請補充年份。')
    await desk.dialog('退回給作者').getByRole('button', { name: '退回' }).click()
    await expect(desk.page.getByRole('banner').getByText('草稿')).toBeVisible()
    await desk.page.goto('/studio')
  })

  await test.step('the author mends it and hands it in again', async () => {
    const own = new DeskPage(page)
    await page.goto('/studio')
    await page.getByRole('link', { name: title }).first().click()
    await expect(page.getByText('請補充年份。')).toBeVisible()
    await own.body.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('那是一九八二年。')
    await own.button('送審').click()
    await expect(page.getByRole('banner').getByText('待審')).toBeVisible()
    await page.goto('/studio')
  })

  await test.step('the editor schedules it in Hong Kong time', async () => {
    await desk.open(id)
    await desk.page.getByLabel('日期', { exact: true }).fill('2036-01-02')
    await desk.page.getByLabel('時間', { exact: true }).fill('09:00')
    await desk.page.getByRole('button', { name: '排程', exact: true }).click()
    const warned = desk.dialog('發佈前檢查')
    await warned.getByRole('button', { name: /仍然/ }).click()
    await expect(desk.page.getByRole('banner').getByText('排程').first()).toBeVisible()
    expect(await newsroom.db.article.findUnique({ where: { id } })).toMatchObject({ publishedAt: new Date('2036-01-02T01:00:00Z') })
    expect((await desk.page.request.get(`/article/${id}`)).status()).toBe(404)
  })

  const reader = await (await browser.newContext({ baseURL })).newPage()
  await test.step('published, anybody finds it: by its address, in its section, on the front page, in another article’s feed', async () => {
    await desk.button('立即發佈').click()
    await desk.dialog('發佈前檢查').getByRole('button', { name: '仍然發佈' }).click()
    await desk.dialog('現在就發佈？').getByRole('button', { name: '立即發佈' }).click()
    await expect(desk.page.getByRole('banner').getByText('已發佈').first()).toBeVisible()
    for (const address of ['/', '/section/blog'])
      await expect(async () => {
        await reader.goto(address)
        await expect(reader.getByRole('link', { name: title }).first()).toBeVisible({ timeout: 500 })
      }).toPass()
    await reader.getByRole('link', { name: title }).first().click()
    const article = reader.locator(`[data-article-id="${id}"]`)
    await expect(article).toContainText('那是一九八二年。')
    await expect(article).toContainText(DISCLAIMER)
    await expect(article).not.toContainText('最後更新')
    // The feed of an older piece of the same author comes to it.
    const older = await newsroom.db.article.findFirstOrThrow({
      where: { sectionId: blog, status: 'published', author: { slug: 'sam-hau' }, id: { not: id } },
      orderBy: { publishedAt: 'desc' },
    })
    const { article: next } = await (await reader.request.get(`/article/${older.id}/next/first`)).json()
    expect(next).toMatchObject({ id, disclaimer: DISCLAIMER })
  })

  const updateWith = async (text: string, kind: RegExp) => {
    await desk.body.click()
    await desk.page.keyboard.press('ControlOrMeta+End')
    await desk.page.keyboard.type(text)
    await expect(desk.saved).toHaveText('已儲存')
    expect(await (await reader.request.get(`/article/${id}`)).text()).not.toContain(text)
    await desk.button('發佈更新').click()
    await desk.dialog('發佈前檢查').getByRole('button', { name: '仍然發佈更新' }).click()
    await desk.dialog('發佈更新').getByRole('radio', { name: kind }).check()
    await desk.dialog('發佈更新').getByRole('button', { name: '發佈更新' }).click()
    await expect(desk.dialog('發佈更新')).toBeHidden()
    await expect(async () => expect(await (await reader.request.get(`/article/${id}`)).text()).toContain(text)).toPass()
  }
  const article = reader.locator(`[data-article-id="${id}"]`)
  await test.step('a small correction shows without 最後更新, a real update with it', async () => {
    await updateWith('更正一處。', /小修正/)
    await reader.goto(`/article/${id}`)
    await expect(article).toContainText('更正一處。')
    await expect(article).not.toContainText('最後更新')
    await updateWith('鐘修好了。', /重要更新/)
    await reader.goto(`/article/${id}`)
    await expect(article).toContainText('最後更新')
  })

  await test.step('withdrawn, its address answers 410 with the sentence', async () => {
    await desk.button('撤回').click()
    await desk.dialog(/撤回/).getByLabel('給讀者的撤回說明').fill('資料有誤，現已撤回。')
    await desk.dialog(/撤回/).getByRole('button', { name: '撤回', exact: true }).click()
    await expect(desk.page.getByRole('banner').getByText('已撤回').first()).toBeVisible()
    await expect(async () => {
      const answer = await reader.goto(`/article/${id}`)
      expect(answer?.status()).toBe(410)
    }).toPass()
    await expect(reader.getByText('資料有誤，現已撤回。')).toBeVisible()
  })
  await editing.close()
})
