import { NewsroomPage } from '../pages/newsroom-page'
import { expect, sqliteIn, test } from './fixtures'

const BUSY = /^伺服器正忙.*再試。$/

test('while another program holds the database the studio says so, keeps what was typed, and takes it afterwards', async ({
  copied,
  start,
  editorsOf,
  browser,
}) => {
  const { db } = editorsOf(sqliteIn(copied))
  const { url } = await start({ dataDir: copied })
  const page = await browser.newPage({ baseURL: url })
  const studio = new NewsroomPage(page)
  const { id, name } = await db.tag.findFirstOrThrow()
  const fresh = `新名${crypto.randomUUID().slice(0, 8)}`
  const [section, author, drafts] = [await db.section.findFirstOrThrow(), await db.author.findFirstOrThrow(), await db.article.count()]
  const begin = () =>
    page.request.post('/api/studio/articles', {
      headers: { origin: url },
      data: {
        key: crypto.randomUUID(),
        content: {
          title: '未能開始的草稿',
          body: { type: 'doc', content: [{ type: 'paragraph' }] },
          sectionId: section.id,
          authorId: author.id,
        },
      },
    })
  await studio.enter(`/studio/tags/${id}`)
  await studio.field('標籤名稱').fill(fresh)

  await db.$transaction(
    async (tx) => {
      // From here to the commit nobody else writes.
      await tx.section.update({ where: { id: section.id }, data: { description: '正在修改' } })
      await studio.button('儲存').click()
      await expect(page.locator('#main').getByRole('alert')).toHaveText(BUSY, { timeout: 30_000 })
      const answer = await begin()
      expect([answer.status(), answer.headers()['retry-after']]).toEqual([503, '5'])
      expect((await answer.json()).detail).toMatch(BUSY)
    },
    { timeout: 60_000 },
  )
  await expect(studio.field('標籤名稱')).toHaveValue(fresh)
  expect([await db.tag.findUnique({ where: { id } }), await db.article.count()]).toMatchObject([{ name }, drafts])

  await studio.button('儲存').click()
  await expect(studio.said).toHaveText('標籤已改名，舊網址會轉到新的。')
  expect((await begin()).status()).toBe(200)
  expect([await db.tag.findUnique({ where: { id } }), await db.article.count()]).toMatchObject([{ name: fresh }, drafts + 1])
  await page.close()
})
