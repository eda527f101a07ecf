import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveDraft } from './commands'
import { readPreview } from './previewing'
import { makePreviewLink, previewedArticle, revokePreviewLink } from './previews'
import { withdrawArticle } from './publishing'
import { contentFor, type Desk, draftIn, dump, later, NOW, openDesk, publishedIn } from './test-desk'

let desk: Desk
let id: number
beforeEach(async () => {
  desk = await openDesk()
  id = await draftIn(desk, 'news', '預覽的草稿')
})
afterEach(() => desk.close())

const HOUR = 60

it('shows the draft as it is now to whoever holds the secret, which is stored nowhere', async () => {
  const { token } = await makePreviewLink(desk.db, desk.author, { id }, NOW)
  expect(await readPreview(token, NOW)).toMatchObject({ id, title: '預覽的草稿' })
  await saveDraft(desk.db, desk.author, { id, version: 1, content: contentFor(desk, '再改') }, NOW)
  expect(await readPreview(token, NOW)).toMatchObject({ title: '再改' })
  const tables = JSON.stringify(await dump(desk.db))
  expect(tables).not.toContain(token)
  expect(tables).toContain(createHash('sha256').update(token).digest('hex'))
})

it('shows what is being written over a published article, with its new section and author', async () => {
  const published = await publishedIn(desk, 'news', '讀者所見')
  const content = contentFor(desk, '正在寫', { authorId: desk.authors.other, sectionId: desk.sections.blog })
  await saveDraft(desk.db, desk.editor, { id: published, version: 2, content }, NOW)
  const { token } = await makePreviewLink(desk.db, desk.editor, { id: published }, NOW)
  expect(await readPreview(token, NOW)).toMatchObject({ title: '正在寫', author: { name: '阿茜' }, section: { name: '博客' } })
})

it.each([
  ['shared', 48 * HOUR],
  ['own', HOUR],
] as const)('a link of the kind %s ends after its time', async (lasts, minutes) => {
  const { token, expiresAt } = await makePreviewLink(desk.db, desk.author, { id, lasts }, NOW)
  expect(expiresAt).toEqual(later(minutes))
  expect(await previewedArticle(desk.db, token, later(minutes - 0.001))).toBe(id)
  expect(await previewedArticle(desk.db, token, later(minutes))).toBeNull()
  // The next one that is made sweeps it away.
  await makePreviewLink(desk.db, desk.author, { id }, later(minutes))
  expect(await desk.db.previewLink.count()).toBe(1)
})

it('is good for nothing once it is revoked', async () => {
  const { token, linkId } = await makePreviewLink(desk.db, desk.author, { id }, NOW)
  const other = await makePreviewLink(desk.db, desk.author, { id }, NOW)
  await revokePreviewLink(desk.db, desk.author, { id, linkId }, NOW)
  expect(await readPreview(token, NOW)).toBeNull()
  expect(await readPreview(other.token, NOW)).not.toBeNull()
})

it('of another article cannot be revoked through one’s own', async () => {
  const foreign = await publishedIn(desk, 'news')
  const { token, linkId } = await makePreviewLink(desk.db, desk.editor, { id: foreign }, NOW)
  await desk.db.article.update({ where: { id: foreign }, data: { authorId: desk.authors.other } })
  await revokePreviewLink(desk.db, desk.author, { id, linkId }, NOW)
  expect(await previewedArticle(desk.db, token, NOW)).toBe(foreign)
})

it('does not outlive the article', async () => {
  const published = await publishedIn(desk, 'news')
  const { token } = await makePreviewLink(desk.db, desk.editor, { id: published }, NOW)
  await withdrawArticle(desk.db, desk.editor, { id: published, version: 2, notice: '撤回。' }, NOW)
  expect(await readPreview(token, NOW)).toBeNull()
  const draft = await makePreviewLink(desk.db, desk.author, { id }, NOW)
  await desk.db.article.update({ where: { id }, data: { status: 'trashed' } })
  expect(await readPreview(draft.token, NOW)).toBeNull()
})

it.each(['', 'x', '../../etc/passwd', 'A'.repeat(32)])('nobody guesses %j', async (token) => {
  await makePreviewLink(desk.db, desk.author, { id }, NOW)
  expect(await readPreview(token, NOW)).toBeNull()
})
