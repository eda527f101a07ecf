import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDraftOnce, saveDraft } from './commands'
import { publishArticle } from './publishing'
import { contentFor, type Desk, dump, NOW, openDesk } from './test-desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const written = (title: string) => contentFor(desk, title)
const begin = (actor: Desk['author'], key: string, title = '一') => createDraftOnce(desk.db, actor, { key, content: written(title) }, NOW)

it('a beginning that is sent again begins no second draft, whatever it says by now; nobody else finds it', async () => {
  const key = randomUUID()
  const id = await begin(desk.author, key)
  const before = await dump(desk.db)
  expect(await begin(desk.author, key, '一二')).toBe(id)
  await expect(begin(desk.contributor, key)).resolves.toBe(id)
  await expect(begin({ ...desk.author, authorIds: [desk.authors.other] }, key)).rejects.toMatchObject({ status: 404 })
  expect(await dump(desk.db)).toEqual(before)
  expect(await begin(desk.author, randomUUID())).not.toBe(id)
})

it('a beginning that is sent twice at the same moment begins one draft', async () => {
  const key = randomUUID()
  const [one, two] = await Promise.all([begin(desk.author, key), begin(desk.author, key)])
  expect(one).toBe(two)
  expect(await desk.db.article.count({ where: { begunAs: key } })).toBe(1)
})

it('a save goes on from one that arrived and was never answered, but over nobody else’s', async () => {
  const { db, author, editor } = desk
  const id = await begin(author, randomUUID())
  const [lost, arrived, next, late] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await saveDraft(db, author, { id, version: 1, content: written('一二'), key: arrived }, NOW)
  const further = { id, version: 1, content: written('一二三'), key: next, lost: [lost, arrived] }
  expect(await saveDraft(db, author, further, NOW)).toMatchObject({ version: 3 })
  // One that dawdled on the way writes over nothing.
  await expect(saveDraft(db, author, { id, version: 1, content: written('一'), key: lost }, NOW)).rejects.toMatchObject({ status: 409 })
  await saveDraft(db, editor, { id, version: 3, content: written('編輯改了') }, NOW)
  const after = { id, version: 1, content: written('一二三四'), key: late, lost: [arrived, next] }
  await expect(saveDraft(db, author, after, NOW)).rejects.toMatchObject({ status: 409 })
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ title: '編輯改了', version: 4 })
})

it('a save does not go on from one that arrived and had something done to it since', async () => {
  const { db, editor } = desk
  const id = await begin(editor, randomUUID())
  const arrived = randomUUID()
  await saveDraft(db, editor, { id, version: 1, content: written('一二'), key: arrived }, NOW)
  await publishArticle(db, editor, { id, version: 2 }, NOW)
  const next = { id, version: 1, content: written('一二三'), lost: [arrived] }
  await expect(saveDraft(db, editor, next, NOW)).rejects.toMatchObject({ status: 409 })
})
