import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDraftOnce, saveDraft } from './commands'
import { contentFor, type Desk, NOW, openDesk } from './test-desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const written = (title: string) => contentFor(desk, title)

it('a draft whose beginning was never answered is found again by who began it, and by nobody else', async () => {
  const id = await createDraftOnce(desk.db, desk.author, written('一'), NOW)
  expect(await createDraftOnce(desk.db, desk.author, written('一'), NOW)).toBe(id)
  expect(await createDraftOnce(desk.db, desk.author, written('二'), NOW)).not.toBe(id)
  expect(await createDraftOnce(desk.db, desk.editor, written('一'), NOW)).not.toBe(id)
})

it('a save goes on from one that arrived and was never answered, but over nobody else’s', async () => {
  const id = await createDraftOnce(desk.db, desk.author, written('一'), NOW)
  await saveDraft(desk.db, desk.author, { id, version: 1, content: written('一二') }, NOW)
  const next = { id, version: 1, content: written('一二三'), lost: [written('沒有到'), written('一二')] }
  expect(await saveDraft(desk.db, desk.author, next, NOW)).toMatchObject({ version: 3 })
  await saveDraft(desk.db, desk.editor, { id, version: 3, content: written('編輯改了') }, NOW)
  const late = { id, version: 1, content: written('一二三四'), lost: [written('一二'), written('一二三')] }
  await expect(saveDraft(desk.db, desk.author, late, NOW)).rejects.toMatchObject({ status: 409 })
  expect(await desk.db.article.findUnique({ where: { id } })).toMatchObject({ title: '編輯改了', version: 4 })
})
