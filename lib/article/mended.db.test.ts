import { afterEach, beforeEach, expect, it } from 'vitest'
import { restoreArticles, tagArticles, trashArticles } from './bulk'
import { saveDraft } from './commands'
import { readPreview } from './previewing'
import { makePreviewLink } from './previews'
import { withdrawArticle } from './publishing'
import { discardWorkingCopy } from './restoring'
import { submitForReview } from './reviewing'
import { contentFor, type Desk, draftIn, dump, later, NOW, openDesk, publishedIn } from './test-desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const refusedAs = async (status: number, act: () => Promise<unknown>) => {
  const before = await dump(desk.db)
  await expect(act()).rejects.toMatchObject({ status, message: expect.stringMatching(/\p{Script=Han}/u) })
  expect(await dump(desk.db)).toEqual(before)
}

it('what is withdrawn has no working copy any more; its words are kept as a revision', async () => {
  const id = await publishedIn(desk, 'news')
  await saveDraft(desk.db, desk.editor, { id, version: 2, content: contentFor(desk, '沒有人讀過') }, NOW)
  await withdrawArticle(desk.db, desk.editor, { id, version: 3, notice: '有誤。' }, later(10))
  expect(await desk.db.workingCopy.count()).toBe(0)
  expect((await desk.db.revision.findMany({ where: { articleId: id } })).map(({ title }) => title)).toContain('沒有人讀過')
})

it('a text without words is not handed in', async () => {
  const id = await draftIn(desk, 'news')
  const content = contentFor(desk, '只有標題', { body: { type: 'doc', content: [{ type: 'paragraph' }] } })
  await saveDraft(desk.db, desk.author, { id, version: 1, content }, NOW)
  await refusedAs(422, () => submitForReview(desk.db, desk.author, { id, version: 2 }, NOW))
})

it('the desk of an older version neither trashes nor restores nor gives up a newer text', async () => {
  const id = await draftIn(desk, 'news')
  await saveDraft(desk.db, desk.editor, { id, version: 1, content: contentFor(desk, '新一點') }, NOW)
  await refusedAs(409, () => trashArticles(desk.db, desk.author, { ids: [id], version: 1 }, NOW))
  await trashArticles(desk.db, desk.author, { ids: [id], version: 2 }, NOW)
  await refusedAs(409, () => restoreArticles(desk.db, desk.author, { ids: [id], version: 2 }))
  const published = await publishedIn(desk, 'news')
  await refusedAs(409, () => discardWorkingCopy(desk.db, desk.editor, { id: published, version: 1 }, NOW))
})

it('tags that would not fit into what is being written are refused, not cut off', async () => {
  const id = await publishedIn(desk, 'news')
  const tags = Array.from({ length: 12 }, (_, index) => `標籤${index}`)
  await saveDraft(desk.db, desk.editor, { id, version: 2, content: contentFor(desk, '十二個', { tags }) }, NOW)
  await refusedAs(422, () => tagArticles(desk.db, desk.editor, { ids: [id], tags: ['多一個'] }))
})

it('a preview carries the disclaimer that publishing would give it', async () => {
  const { db, editor, sections } = desk
  const id = await publishedIn(desk, 'blog')
  const shown = async () => (await readPreview((await makePreviewLink(db, editor, { id, lasts: 'own' }, NOW)).token, NOW))?.disclaimer
  await db.section.update({ where: { id: sections.blog }, data: { disclaimer: '新的字眼' } })
  expect(await shown()).toContain('博客文章文責自負')
  await saveDraft(db, editor, { id, version: 2, content: contentFor(desk, '移到客席', { sectionId: sections.guests }) }, NOW)
  expect(await shown()).toContain('客席文章')
})

it('one’s own preview is one link, and goes when the account is disabled; a link for others stays', async () => {
  const { db, author } = desk
  const id = await draftIn(desk, 'news')
  const first = await makePreviewLink(db, author, { id, lasts: 'own' }, NOW)
  const second = await makePreviewLink(db, author, { id, lasts: 'own' }, NOW)
  const shared = await makePreviewLink(db, author, { id }, NOW)
  const seen = async ({ token }: { token: string }) => (await readPreview(token, NOW)) !== null
  expect([await seen(first), await seen(second), await seen(shared)]).toEqual([false, true, true])
  await db.user.update({ where: { id: author.userId }, data: { disabledAt: NOW } })
  expect([await seen(second), await seen(shared)]).toEqual([false, true])
})

it('ids that no database has are refused in words', async () => {
  const id = await draftIn(desk, 'news')
  await refusedAs(422, () => saveDraft(desk.db, desk.editor, { id, version: 3_000_000_000, content: contentFor(desk, '改') }, NOW))
  await refusedAs(422, () => saveDraft(desk.db, desk.editor, { id, version: 1, content: contentFor(desk, '改', { sectionId: 9e12 }) }, NOW))
  await refusedAs(422, () => trashArticles(desk.db, desk.editor, { ids: [3_000_000_000] }, NOW))
})
