import { expect, test } from '../fixtures'
import { linkTo } from '../letters'
import { mark } from '../mark'
import { DeskPage } from '../pages/desk-page'
import { newPicture } from '../pages/media-page'
import { choosePassword, UsersPage } from '../pages/users-page'
import { WritingPage } from '../pages/writing-page'
import { hire, letIn } from '../staff'
import { FROM_WORD } from './pasted'
import { blocks } from './written'

const DISCLAIMER = '** 博客文章文責自負，不代表本公司立場 **'

// What is pasted wants styles of its own.
test.use({ expectedErrors: [/the server responded with a status of 410|violates the following Content Security Policy directive/] })

test('from an invitation to readers and back: write, submit, return, schedule, publish, correct, update, withdraw', async ({
  page,
  browser,
  baseURL,
  newsroom,
}) => {
  // A whole life: three people and a reader.
  test.setTimeout(150_000)
  const { db } = newsroom
  const [name, email] = [`林月${mark()}`, `author-${mark()}@example.com`]
  const title = `碼頭的鐘慢了三分鐘 ${mark()}`
  const editor = await hire(db, 'editor')
  const { id: blog } = await db.section.findUniqueOrThrow({ where: { slug: 'blog' } })

  await test.step('an owner invites an author, who comes in by the link of a letter', async () => {
    const inviting = await browser.newContext({ baseURL })
    await letIn(inviting, db, await hire(db, 'owner'))
    const users = new UsersPage(await inviting.newPage())
    await users.page.goto('/studio/users')
    await users.invite({ name, email, role: 'author', byline: '深喉' })
    await expect(users.invitation.getByRole('status')).toContainText(`已邀請${name}`)
    await expect(users.row(name)).toContainText('已邀請')
    await inviting.close()
    await page.goto(await linkTo(email))
    await choosePassword(page, '月亮照在碼頭的水面上，很久很久')
    await expect(page.getByRole('heading', { level: 1, name: `${name}，你好` })).toBeVisible()
  })

  const own = new DeskPage(page)
  await test.step('the author pastes a text from Word, adds pictures, and hands it in', async () => {
    const writing = new WritingPage(page)
    await page.getByRole('link', { name: '新文章' }).first().click()
    await own.title.fill(title)
    await own.body.click()
    await writing.paste({ html: FROM_WORD.html, text: '不用這個' })
    await expect.poll(() => blocks(page)).toEqual(FROM_WORD.written)
    expect(await own.body.evaluate((body) => body.querySelectorAll('[style*="font"], [class*="Mso"], font, span[lang]').length)).toBe(0)
    await expect(own.notice.getByRole('alert')).toContainText(FROM_WORD.said)

    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    const data = (await newPicture()).toString('base64')
    await writing.paste({ files: [{ name: '碼頭.jpg', type: 'image/jpeg', data }] })
    await writing.words('替代文字').fill('碼頭的鐘樓')
    await writing.words('圖片說明').fill('鐘樓，今早。')
    const clock = { name: `鐘${mark()}.jpg`, mimeType: 'image/jpeg', buffer: await newPicture() }
    await own.picture.getByLabel('上載圖片').setInputFiles(clock)
    await own.picture.getByRole('textbox', { name: '替代文字' }).fill('一座停了的鐘')

    await own.section.selectOption({ label: '博客文章' })
    await own.author.selectOption({ label: '深喉' })
    await own.summary.fill('一座鐘的故事。')
    await own.accept.check()
    await own.button('送審').click()
    await expect(page.getByRole('banner').getByText('待審')).toBeVisible()
  })
  const id = await own.id()
  const author = await db.user.findUniqueOrThrow({ where: { email } })
  const handedIn = await db.article.findUniqueOrThrow({ where: { id }, include: { picture: true, acceptances: true } })
  expect(handedIn).toMatchObject({
    pictureAlt: '一座停了的鐘',
    picture: { width: 900, height: 1200 },
    acceptances: [{ userId: author.id, wording: DISCLAIMER, onBehalf: false }],
  })

  const editing = await browser.newContext({ baseURL })
  await letIn(editing, db, editor)
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
    await page.goto('/studio')
    await page.getByRole('link', { name: title }).first().click()
    await expect(page.getByText('請補充年份。')).toBeVisible()
    await own.writeAtEnd('那是一九八二年。')
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
    expect(await db.article.findUnique({ where: { id } })).toMatchObject({ publishedAt: new Date('2036-01-02T01:00:00Z') })
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
    await expect(article.getByRole('heading', { name: 'G8夢想' })).toBeVisible()
    await expect(article.getByRole('img', { name: '一座停了的鐘' }).first()).toBeVisible()
    await expect(article.getByRole('figure').filter({ hasText: '鐘樓，今早。' }).getByRole('img', { name: '碼頭的鐘樓' })).toBeAttached()
    await expect(article).not.toContainText('最後更新')
    // The feed of an older piece of the same author comes to it.
    const older = await db.article.findFirstOrThrow({
      where: { sectionId: blog, status: 'published', author: { slug: 'sam-hau' }, id: { not: id } },
      orderBy: { publishedAt: 'desc' },
    })
    const { article: next } = await (await reader.request.get(`/article/${older.id}/next/first`)).json()
    expect(next).toMatchObject({ id, disclaimer: DISCLAIMER })
  })

  const updateWith = async (text: string, kind: RegExp) => {
    await desk.writeAtEnd(text)
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
