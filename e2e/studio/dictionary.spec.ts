import { publishArticle } from '../../lib/article/publishing'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import { mark } from '../mark'
import { NewsroomPage } from '../pages/newsroom-page'
import { hire, letIn } from '../staff'
import { openWriting, text } from './written'

/** What is published is everywhere within a second; a render of a busy machine takes another. */
const SOON = { timeout: 5_000 }

test('an editor says how a word is written in Simplified Chinese, changes it and takes it back', async ({ page, request, newsroom }) => {
  const word = `渡頭風${mark()}`
  const { id } = await newsroom.publish({ title: `${word}的消息` })
  const title = async () => /<title>([^｜]*)/.exec(await (await request.get(`/sc/a/${id}`)).text())?.[1]
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  const studio = new NewsroomPage(page)
  await page.goto('/studio/settings')
  await page.getByRole('main').getByRole('link', { name: '簡體詞庫' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '簡體詞庫' })).toBeVisible()
  await studio.field('繁體').fill('bus')
  await studio.button('新增詞條').click()
  await expect(page.locator('#main').getByRole('alert')).toContainText('要有漢字')
  await studio.field('繁體').fill(word)
  await studio.button('新增詞條').click()
  await expect(studio.said).toHaveText('已新增詞條，簡體版即時更新。')
  await expect.poll(title, SOON).toBe(`${word}的消息`)

  await studio.field(word).fill('码头')
  await studio.button(`儲存「${word}」`).click()
  await expect(studio.said).toContainText(['詞條已儲存，簡體版即時更新。'])
  await expect.poll(title, SOON).toBe('码头的消息')

  await studio.field('字詞').fill(word)
  await studio.button('尋找').click()
  await expect(page.getByRole('list', { name: '詞條' }).getByRole('listitem')).toHaveCount(1)
  page.once('dialog', (dialog) => dialog.accept())
  await studio.button(`刪除「${word}」`).click()
  await expect(page.getByRole('main')).toContainText('沒有這樣的詞條')
  await expect.poll(title, SOON).toContain('渡头风')
  await newsroom.withdraw(id, 2, '有誤。')
})

test('words that an author marks stay as they are in Simplified Chinese', async ({ page, request, newsroom }) => {
  const { writing, desk, id } = await openWriting(page, newsroom, [text('頭髮與裏面')])
  await writing.body.click()
  await page.keyboard.press('Home')
  for (const _ of '頭髮') await page.keyboard.press('Shift+ArrowRight')
  await writing.tool('簡體版不轉換').click()
  await expect(writing.tool('簡體版不轉換')).toHaveAttribute('aria-pressed', 'true')
  await desk.button('儲存').click()
  await expect(desk.saved).toContainText('已儲存')
  const { body, version } = await newsroom.db.article.findUniqueOrThrow({ where: { id: id ?? 0 } })
  expect(body).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '頭髮', marks: [{ type: 'verbatim' }] },
          { type: 'text', text: '與裏面' },
        ],
      },
    ],
  })
  await publishArticle(newsroom.db, SYSTEM, { id: id ?? 0, version })
  const html = async () => (await request.get(`/sc/a/${id}`)).text()
  await expect.poll(html, SOON).toContain('<span translate="no">頭髮</span>与里面')
  // Twice: in what is seen, and in what React takes over.
  await page.goto(`/sc/a/${id}`)
  await page.waitForFunction(() => Boolean(window.history.state?.readon))
  await expect(page.getByRole('article').first().getByText('頭髮', { exact: true })).toBeVisible()
})
