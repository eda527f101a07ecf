import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '../user/actor'
import { saveDraft } from './commands'
import { beat, leave, takeOver } from './presence'
import { contentFor, type Desk, draftIn, later, NOW, openDesk } from './test-desk'

let desk: Desk
let id: number
beforeEach(async () => {
  desk = await openDesk()
  id = await draftIn(desk, 'news', '稿')
})
afterEach(() => desk.close())

const [first, second] = [crypto.randomUUID(), crypto.randomUUID()].sort() as [string, string]
const after = (seconds: number) => later(seconds / 60)
const beatOf = (actor: Actor, tab: string, seconds = 0) => beat(desk.db, actor, { id, tab }, after(seconds))
const save = (actor: Actor, tab: string, seconds: number, title = '改') =>
  saveDraft(desk.db, actor, { id, version: 1, content: contentFor(desk, title), tab }, after(seconds))

it('the first tab edits, the second looks on and knows who edits', async () => {
  expect(await beatOf(desk.author, first)).toEqual({ editing: true, editor: null, others: [], version: 1, brokenLinks: [] })
  expect(await beatOf(desk.editor, second, 1)).toMatchObject({
    editing: false,
    editor: '李作者',
    others: [{ name: '李作者', editing: true }],
  })
  expect(await beatOf(desk.author, first, 10)).toMatchObject({ editing: true, others: [{ name: '陳編輯', editing: false }] })
})

it('a taker displaces the other, whose save is refused with 409 and the taker’s name', async () => {
  await beatOf(desk.author, first)
  await beatOf(desk.editor, second, 1)
  expect(await takeOver(desk.db, desk.editor, { id, tab: second }, after(2))).toEqual({ version: 1 })
  expect(await beatOf(desk.author, first, 10)).toMatchObject({ editing: false, editor: '陳編輯' })
  await expect(save(desk.author, first, 11)).rejects.toMatchObject({ status: 409, message: expect.stringContaining('陳編輯已經接手') })
  await save(desk.editor, second, 12, '接手後')
  expect(await desk.db.article.findUnique({ where: { id } })).toMatchObject({ title: '接手後', version: 2 })
  expect(await desk.db.revision.findFirst({ where: { reason: 'takeover' } })).toMatchObject({ articleId: id, title: '稿', name: '陳編輯' })
})

it('leaving frees the article at once, and nobody leaves for another', async () => {
  await beatOf(desk.author, first)
  await leave(desk.db, desk.editor, { id, tab: first })
  expect(await beatOf(desk.editor, second, 1)).toMatchObject({ editing: false })
  await leave(desk.db, desk.author, { id, tab: first })
  expect(await beatOf(desk.editor, second, 2)).toMatchObject({ editing: true, others: [] })
})

it('half a minute of silence frees it, and not a moment less', async () => {
  await beatOf(desk.author, first)
  expect(await beatOf(desk.editor, second, 29.999)).toMatchObject({ editing: false })
  expect(await beatOf(desk.editor, second, 30)).toMatchObject({ editing: true, others: [] })
  // Whoever comes back from the silence looks on.
  expect(await beatOf(desk.author, first, 40)).toMatchObject({ editing: false, editor: '陳編輯' })
  await expect(save(desk.author, first, 41)).rejects.toMatchObject({ status: 409 })
})

it('a lone writer whose line was silent for long goes on writing', async () => {
  await beatOf(desk.author, first)
  expect(await save(desk.author, first, 300)).toMatchObject({ version: 2 })
  expect(await beatOf(desk.author, first, 301)).toMatchObject({ editing: true, version: 2 })
})

it('two that begin in the same moment end with one', async () => {
  await Promise.all([beatOf(desk.author, first), beatOf(desk.editor, second)])
  const beats = [await beatOf(desk.editor, second, 10), await beatOf(desk.author, first, 10), await beatOf(desk.editor, second, 20)]
  expect(beats.slice(1).filter(({ editing }) => editing)).toHaveLength(1)
  expect(await desk.db.presence.count({ where: { editing: true } })).toBe(1)
})

it('two that both edit, as two processes can make it, are one after a beat of each', async () => {
  const row = { articleId: id, editing: true, beatAt: NOW }
  await desk.db.presence.create({ data: { ...row, tab: first, userId: desk.author.userId } })
  await desk.db.presence.create({ data: { ...row, tab: second, userId: desk.editor.userId } })
  expect(await beatOf(desk.editor, second, 5)).toMatchObject({ editing: false, editor: '李作者' })
  expect(await beatOf(desk.author, first, 6)).toMatchObject({ editing: true })
})

it('whoever may only read never edits', async () => {
  await desk.db.article.update({ where: { id }, data: { status: 'review' } })
  expect(await beatOf(desk.contributor, first)).toMatchObject({ editing: false, editor: null })
  await expect(beatOf(desk.otherAuthor, second)).rejects.toMatchObject({ status: 404 })
  await expect(takeOver(desk.db, desk.contributor, { id, tab: first }, NOW)).rejects.toMatchObject({ status: 403 })
})
