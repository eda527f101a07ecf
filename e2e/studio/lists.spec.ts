import { expect, test } from '../fixtures'
import { expectFit, LOOKS, show } from '../look'
import { mark } from '../mark'
import { DeskListPage } from '../pages/desk-list-page'
import { hire, letIn } from '../staff'

test('filters stand in the address, and Back goes back through them', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  const word = mark()
  const [now, blog] = [`即時 ${word}`, `專欄 ${word}`]
  await newsroom.draft({ title: now })
  await newsroom.draft({ title: blog, section: 'blog' })
  const list = new DeskListPage(page)
  await list.open()
  await list.search(word)
  await expect(list.title(now)).toBeVisible()
  await expect(list.title(blog)).toBeVisible()
  await list.section.selectOption({ label: '博客文章' })
  await list.filter.click()
  await expect(page).toHaveURL(new RegExp(`[?&]q=${word}.*section=`))
  await expect(list.title(blog)).toBeVisible()
  await expect(list.title(now)).toHaveCount(0)
  await page.getByRole('navigation', { name: '狀態' }).getByRole('link', { name: '垃圾桶' }).click()
  await expect(page.getByText('沒有符合條件的文章。')).toBeVisible()
  await expect(list.words).toHaveValue(word)
  await page.goBack()
  await expect(list.title(blog)).toBeVisible()
  await page.goBack()
  await expect(list.title(now)).toBeVisible()
  await expect(list.section.locator('option:checked')).toHaveText('全部欄目')
  await expect(list.words).toHaveValue(word)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the filters work all the same', async ({ page, newsroom }) => {
    await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
    const title = `沒有程式 ${mark()}`
    await newsroom.draft({ title })
    const list = new DeskListPage(page)
    await list.open()
    await list.search(title)
    await expect(page).toHaveURL(/\?q=/)
    await expect(list.table.getByRole('row')).toHaveCount(2)
    await expect(list.title(title)).toBeVisible()
  })
})

test('tags, the trash and back again for many at once; what is refused keeps the choice', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  const word = mark()
  const [one, two, out] = [`第一篇 ${word}`, `第二篇 ${word}`, `已刊出 ${word}`]
  const ids = [await newsroom.draft({ title: one }), await newsroom.draft({ title: two })]
  const { id: published, address } = await newsroom.publish({ title: out })
  const list = new DeskListPage(page)
  await list.open(`?q=${word}`)

  await list.choose(one, two, out)
  await expect(list.bar).toContainText('已選3篇')
  await list.act('加標籤').click()
  await expect(list.dialog).toContainText('已發佈的文章，讀者會即時看到')
  await list.dialog.getByLabel('標籤').fill(`很長的標籤${'長'.repeat(40)}`)
  await list.dialog.getByRole('button', { name: '加標籤' }).click()
  await expect(list.dialog.getByRole('alert')).toHaveText('標籤最多30個字。')
  await list.dialog.getByLabel('標籤').fill(`批次${word}、另一個${word}`)
  await list.dialog.getByRole('button', { name: '加標籤' }).click()
  await expect(page.getByText('已為3篇文章加上標籤。')).toBeVisible()
  await expect(list.bar).toHaveCount(0)
  const tagged = await newsroom.db.articleTag.findMany({ where: { articleId: { in: [...ids, published] } } })
  expect(tagged).toHaveLength(6)
  await expect.poll(async () => (await page.request.get(address)).text()).toContain(`批次${word}`)

  page.on('dialog', (dialog) => dialog.accept())
  await list.choose(one, out)
  await list.act('移到垃圾桶').click()
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: '不可以把它移到垃圾桶' })).toBeVisible()
  await expect(list.bar).toContainText('已選2篇')
  await page.getByRole('checkbox', { name: `選取：${out}` }).uncheck()
  await list.act('移到垃圾桶').click()
  await expect(page.getByText('已把1篇文章移到垃圾桶')).toBeVisible()
  await expect(list.title(one)).toHaveCount(0)
  await page.getByRole('button', { name: `其他操作：${two}` }).click()
  await page.getByRole('button', { name: '移到垃圾桶', exact: true }).click()
  await expect(list.table.getByRole('link', { name: two, exact: true })).toHaveCount(0)

  await page.getByRole('navigation', { name: '狀態' }).getByRole('link', { name: '垃圾桶' }).click()
  await list.choose(one, two)
  await list.act('還原').click()
  await expect(page.getByText('已還原2篇文章為草稿。')).toBeVisible()
  for (const id of ids) expect(await newsroom.db.article.findUnique({ where: { id } })).toMatchObject({ status: 'draft', trashedAt: null })
})

test('what was chosen is forgotten when the list is narrowed otherwise', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  const title = `選了的一篇 ${mark()}`
  await newsroom.draft({ title })
  const list = new DeskListPage(page)
  await list.open(`?q=${encodeURIComponent(title)}`)
  await list.choose(title)
  await expect(list.bar).toContainText('已選1篇')
  await page.getByRole('navigation', { name: '狀態' }).getByRole('link', { name: '草稿' }).click()
  await expect(page).toHaveURL(/state=draft/)
  await expect(list.title(title)).toBeVisible()
  await expect(list.bar).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: `選取：${title}`, exact: true })).not.toBeChecked()
})

test('an author sees and reaches only what stands under their own name', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'author', 'sam-hau'))
  const word = mark()
  await newsroom.draft({ title: `我的 ${word}`, author: 'sam-hau' })
  const other = await newsroom.draft({ title: `別人的 ${word}` })
  await page.goto('/studio')
  await expect(page.getByRole('region', { name: '我的草稿' })).toContainText(`我的 ${word}`)
  await expect(page.getByRole('main')).not.toContainText(`別人的 ${word}`)
  const list = new DeskListPage(page)
  await list.open(`?q=${word}`)
  await expect(list.title(`我的 ${word}`)).toBeVisible()
  await expect(list.title(`別人的 ${word}`)).toHaveCount(0)
  await list.open(`?q=${other}`)
  await expect(page.getByRole('main')).not.toContainText(`別人的 ${word}`)
})

test('what is scheduled stands on its day in the calendar', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  const title = `排到下個月 ${mark()}`
  // Nobody else’s tests plan for this year.
  await newsroom.publish({ title, publishedAt: new Date('2031-03-15T23:30:00+08:00') })
  await page.goto('/studio/articles/calendar?month=2031-02')
  await page.getByRole('link', { name: '下個月：2031年3月' }).click()
  await expect(page.getByRole('heading', { name: '2031年3月' })).toBeVisible()
  const day = page.getByRole('cell', { name: /3月15日星期六/ })
  await expect(day.getByRole('link', { name: title })).toContainText('23:30')
  expect((await page.request.get('/studio/articles/calendar?month=2031-13', { headers: { accept: 'text/html' } })).status()).toBe(404)
})

test('axe finds nothing on the list and the calendar, wide and narrow, in both themes', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  const word = mark()
  await newsroom.draft({ title: `一篇草稿 ${word}` })
  await newsroom.publish({ title: `一篇文章 ${word}`, publishedAt: new Date('2031-04-15T08:00:00+08:00') })
  const list = new DeskListPage(page)
  for (const look of LOOKS) {
    await show(page, look)
    for (const path of [`/studio/articles?q=${word}`, '/studio/articles/calendar?month=2031-04']) {
      await page.goto(path)
      if (path.includes(word)) {
        await list.choose(`一篇草稿 ${word}`)
        await expect(list.bar).toBeVisible()
      }
      await expectFit(page)
    }
  }
})
