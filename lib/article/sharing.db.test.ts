import { expect, it, onTestFinished } from 'vitest'
import { createAuthor } from '../author/commands'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { suggestTags } from '../tag/queries'
import { SYSTEM } from '../user/actor'
import { createDraft, saveDraft } from './commands'
import { getDeskState } from './desk-article'
import { correctArticle, publishArticle } from './publishing'
import { getShareCard } from './queries'

async function newsroom(share?: { title: string; text: string; mediaId: number | null }, tags: string[] = []) {
  const { db, close } = await testDb()
  onTestFinished(close)
  const sectionId = await createSection(db, SYSTEM, { slug: 'blog', name: '博客文章', disclaimer: '文責自負' })
  const authorId = await createAuthor(db, SYSTEM, { slug: 'sam-hau', name: '深喉' })
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] }
  const content = { title: '文章', body, sectionId, authorId, tags, share }
  return { db, content, id: await createDraft(db, SYSTEM, content) }
}

it('a card for other sites is public with its article, and changes only with an update', async () => {
  const { db, id, content } = await newsroom({ title: '分享標題', text: '', mediaId: null })
  expect(await getShareCard(id)).toBeNull()
  await publishArticle(db, SYSTEM, { id, version: 1 })
  const card = { title: '分享標題', text: '', picture: null }
  expect(await getShareCard(id)).toEqual(card)
  await saveDraft(db, SYSTEM, { id, version: 2, content: { ...content, share: { title: '', text: '新的文字', mediaId: null } } })
  expect(await getShareCard(id)).toEqual(card)
  await correctArticle(db, SYSTEM, { id, version: 3, readersShouldSee: false })
  expect(await getShareCard(id)).toEqual({ title: '', text: '新的文字', picture: null })
})

it('there is none where nothing was written for other sites', async () => {
  const { db, id } = await newsroom()
  await publishArticle(db, SYSTEM, { id, version: 1 })
  expect(await getShareCard(id)).toBeNull()
})

it('the desk knows which wordings were accepted under which name, whatever the section is now', async () => {
  const { db, id } = await newsroom()
  const editor = { role: 'editor' as const, name: '編輯', authorIds: [] }
  expect((await getDeskState(db, editor, id, new Date())).acceptances).toEqual([])
  await publishArticle(db, editor, { id, version: 1, acceptsDisclaimer: true })
  expect((await getDeskState(db, editor, id, new Date())).acceptances).toMatchObject([{ wording: '文責自負' }])
})

it('tags are suggested by how they begin, then by what they contain, eight at most', async () => {
  await newsroom(undefined, ['北約', '美國北約', 'G7', ...Array.from({ length: 9 }, (_, index) => `世界${index}`)])
  expect(await suggestTags('北')).toEqual(['北約', '美國北約'])
  expect(await suggestTags('ｇ')).toEqual(['G7'])
  expect(await suggestTags('世')).toHaveLength(8)
  expect(await suggestTags(' ！')).toEqual([])
})
