import { expect, test } from '../fixtures'
import { mark } from '../mark'
import { DeskPage } from '../pages/desk-page'
import { choose, focused, tabTo } from '../pages/keyboard'
import { hire, letIn } from '../staff'

test('a whole article is written and published with the keyboard alone', async ({ page, context, newsroom }) => {
  test.setTimeout(90_000)
  // A pointer is an error of the page, and so of the test.
  await page.addInitScript(() => {
    const refuse = ({ type }: Event) => {
      throw new Error(`${type} on a page that is used with the keyboard`)
    }
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(type, refuse, true)
  })
  const title = `不用滑鼠的一篇 ${mark()}`
  await letIn(context, newsroom.db, await hire(newsroom.db, 'editor'))
  const { keyboard } = page
  await page.goto('/studio')
  await tabTo(page, '新文章')
  await keyboard.press('Enter')
  await expect(page).toHaveURL('/studio/articles/new')
  const desk = new DeskPage(page)
  await expect(desk.body).toBeVisible()

  await tabTo(page, '標題')
  await keyboard.type(title)
  await keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('內文')
  await keyboard.type('第一段。')
  await keyboard.press('Enter')
  await keyboard.press('ControlOrMeta+Alt+2')
  await keyboard.type('一個小題')
  await keyboard.press('Enter')
  await keyboard.type('第二段。')

  await tabTo(page, '欄目')
  await choose(page, '博客文章')
  await tabTo(page, '作者')
  await choose(page, '深喉')
  await tabTo(page, '我同意文責自負')
  await keyboard.press('Space')
  await expect(desk.accept).toBeChecked()
  // The heading of the part, and the field.
  await tabTo(page, '摘要')
  await tabTo(page, '摘要')
  await keyboard.type('全用鍵盤。')
  await expect(desk.summary).toHaveValue('全用鍵盤。')

  await tabTo(page, '發佈')
  await keyboard.press('Enter')
  await expect(desk.dialog('發佈前檢查')).toBeVisible()
  await tabTo(page, '仍然發佈')
  await keyboard.press('Enter')
  await expect(page.getByRole('banner').getByText('已發佈').first()).toBeVisible()
  const article = await newsroom.db.article.findFirstOrThrow({ where: { title }, include: { author: true, section: true } })
  expect(article).toMatchObject({ status: 'published', summary: '全用鍵盤。', author: { name: '深喉' }, section: { name: '博客文章' } })

  await tabTo(page, '看讀者看到的文章')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: '一個小題' })).toBeVisible()
})
