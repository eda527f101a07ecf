import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { createDraft } from '../article/commands'
import { publishArticle } from '../article/publishing'
import { getArticle } from '../article/queries'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { findMoved } from '../redirect/queries'
import { createSection } from '../section/commands'
import { SYSTEM } from '../user/actor'
import { linkAccounts } from '../user/linking'
import { actorOf, lastEntry, NEWSROOM_ROLES, refused } from '../user/test-roles'
import { createAuthor, deleteAuthor, updateAuthor } from './commands'
import { getAuthor, getAuthorForm, listAuthors } from './queries'

let db: Db
let id: number
const author = { slug: 'sam-hau', name: '深喉' }
const [owner, editor] = [actorOf('owner'), actorOf('editor')]

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  id = await createAuthor(db, SYSTEM, author)
})

async function publish(): Promise<number> {
  const sectionId = await createSection(db, SYSTEM, { slug: 'blog', name: '博客文章' })
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] }
  const article = await createDraft(db, SYSTEM, { title: '一篇', body, sectionId, authorId: id })
  await publishArticle(db, SYSTEM, { id: article, version: 1, publishedAt: new Date(Date.now() - 1_000) })
  return article
}

const picture = () =>
  db.media.create({
    data: {
      hash: 'a'.repeat(32),
      fileName: 'face.jpg',
      mime: 'image/jpeg',
      bytes: 1,
      width: 480,
      height: 480,
      variants: [{ width: 480, height: 480, format: 'webp', bytes: 1 }],
    },
  })

it.each(NEWSROOM_ROLES)('%s runs authors: %s', async (role, allowed) => {
  const actor = actorOf(role)
  const acts = [
    () => createAuthor(db, actor, { slug: 'other', name: '舊墟' }),
    () => updateAuthor(db, actor, { id, version: 1, author: { ...author, name: '深喉二' } }),
    () => deleteAuthor(db, actor, { id, version: allowed ? 2 : 1 }),
  ]
  for (const act of acts) {
    if (allowed) await act()
    else await refused(db, 403, act)
  }
  expect((await listAuthors('')).authors.map(({ name }) => name)).toEqual(allowed ? ['舊墟'] : ['深喉'])
})

it.each([
  ['owner', true],
  ['editor', false],
  ['author', false],
  ['contributor', false],
] as const)('%s links accounts: %s', async (role, allowed) => {
  const user = await db.user.create({ data: { email: 'a@example.com', name: '陳大文', role: 'author' } })
  const act = () => linkAccounts(db, actorOf(role), { id, from: [], to: [user.id] })
  if (!allowed) return refused(db, 403, act)
  await act()
  expect(await getAuthorForm(id)).toMatchObject({ userIds: [user.id] })
  expect(await lastEntry(db)).toMatchObject({ action: 'linkAccounts', before: { accounts: [] }, after: { accounts: ['陳大文'] } })
  await refused(db, 422, () => linkAccounts(db, owner, { id, from: [user.id], to: [user.id, 999] }))
  await refused(db, 404, () => linkAccounts(db, owner, { id: 999, from: [], to: [] }))
  await refused(db, 409, () => linkAccounts(db, owner, { id, from: [], to: [] }))
  await linkAccounts(db, owner, { id, from: [user.id], to: [] })
  return expect(await getAuthorForm(id)).toMatchObject({ userIds: [] })
})

it('a changed author shows everywhere, under the new address, with the picture', async () => {
  const article = await publish()
  const { id: pictureId } = await picture()
  await updateAuthor(db, editor, { id, version: 1, author: { ...author, slug: 'deep', biography: '看大國。', pictureId } })
  expect(await findMoved('/author/sam-hau/before/abc-1')).toBe('/author/deep/before/abc-1')
  const face = { hash: 'a'.repeat(32), widths: [480] }
  expect(await getAuthor('deep')).toMatchObject({ biography: '看大國。', picture: face })
  expect(await getArticle(article)).toMatchObject({ article: { author: { slug: 'deep' }, authorPicture: face } })
  expect(await lastEntry(db)).toMatchObject({
    action: 'updateAuthor',
    before: { slug: 'sam-hau', biography: '', pictureId: null },
    after: { slug: 'deep', biography: '看大國。', pictureId },
  })
})

it('an author with articles, a stale version, a taken slug and a missing picture are refused', async () => {
  await publish()
  await createAuthor(db, SYSTEM, { slug: 'other', name: '舊墟' })
  await refused(db, 422, () => deleteAuthor(db, editor, { id, version: 1 }))
  await refused(db, 409, () => updateAuthor(db, editor, { id, version: 7, author: { ...author, name: '改' } }))
  await refused(db, 422, () => updateAuthor(db, editor, { id, version: 1, author: { ...author, slug: 'other' } }))
  await refused(db, 422, () => createAuthor(db, editor, { slug: 'other', name: '同名' }))
  for (const wrong of [{ pictureId: 999 }, { name: '' }, { slug: '?' }, { line: '長'.repeat(21) }, { biography: '長'.repeat(501) }])
    await refused(db, 422, () => updateAuthor(db, editor, { id, version: 1, author: { ...author, ...wrong } }))
  await refused(db, 404, () => updateAuthor(db, editor, { id: 999, version: 1, author }))
})

it('the list counts articles whatever their state, and goes on by keyset', async () => {
  await publish()
  for (let count = 0; count < 55; count++) await createAuthor(db, SYSTEM, { slug: `x${count}`, name: `筆名${count}` })
  const first = await listAuthors('')
  const second = await listAuthors('', first.before ?? undefined)
  expect([first.authors.length, second.authors.length, second.before]).toEqual([50, 6, null])
  expect(second.authors.at(-1)).toMatchObject({ name: '深喉', articles: 1 })
  expect((await listAuthors('深')).authors).toHaveLength(1)
})
