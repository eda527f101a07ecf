import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { createDraft } from '../article/commands'
import { publishArticle } from '../article/publishing'
import { listArticles } from '../article/queries'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { findMoved } from '../redirect/queries'
import { createSection } from '../section/commands'
import { SYSTEM } from '../user/actor'
import { actorOf, lastEntry, NEWSROOM_ROLES, refused } from '../user/test-roles'
import { deleteTag, mergeTag, renameTag } from './commands'
import { getTag, getTagListed, listTags } from './queries'

let db: Db
let sectionId: number
let authorId: number
const editor = actorOf('editor')

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  sectionId = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
  authorId = await createAuthor(db, SYSTEM, { slug: 'newsroom', name: '編輯部' })
})

const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] }
const draft = (title: string, tags: string[]) => createDraft(db, SYSTEM, { title, tags, body, sectionId, authorId })
async function publish(title: string, tags: string[]): Promise<number> {
  const id = await draft(title, tags)
  await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: new Date(Date.now() - 1_000 * id) })
  return id
}
const idOf = async (name: string) => (await db.tag.findUniqueOrThrow({ where: { name } })).id
const titles = async (tagSlug: string) => (await listArticles({ tagSlug }, undefined, 10))?.cards.map(({ title }) => title)

it.each(NEWSROOM_ROLES)('%s runs tags: %s', async (role, allowed) => {
  await publish('一', ['海港', '維港', '交通'])
  const actor = actorOf(role)
  const [harbour, victoria, traffic] = [await idOf('海港'), await idOf('維港'), await idOf('交通')]
  const acts = [
    () => renameTag(db, actor, { id: harbour, from: '海港', name: '海濱', slug: 'waterfront' }),
    () => mergeTag(db, actor, { id: victoria, from: { name: '維港', articles: 1 }, into: allowed ? '海濱' : '海港' }),
    () => deleteTag(db, actor, { id: traffic, from: { name: '交通', articles: 1 } }),
  ]
  for (const act of acts) {
    if (allowed) await act()
    else await refused(db, 403, act)
  }
  expect((await listTags('')).tags.map(({ name }) => name).sort()).toEqual(allowed ? ['海濱'] : ['交通', '海港', '維港'].sort())
})

it('a renamed tag leads from its old address, and its old name still means it', async () => {
  await publish('一', ['G7'])
  const id = await idOf('G7')
  await renameTag(db, editor, { id, from: 'G7', name: '七國集團', slug: '七國集團' })
  expect(await getTag('七國集團')).toEqual({ name: '七國集團', slug: '七國集團' })
  expect(await findMoved('/tag/g7')).toBe('/tag/七國集團')
  expect(await findMoved('/tag/G7')).toBe('/tag/七國集團')
  expect(await lastEntry(db)).toMatchObject({ before: { name: 'G7', slug: 'g7' }, after: { name: '七國集團', slug: '七國集團' } })
  await publish('二', ['g7', '七國集團'])
  expect(await titles('七國集團')).toEqual(['一', '二'])
  await renameTag(db, editor, { id, from: '七國集團', name: '七國集團', slug: 'group-of-seven' })
  expect([await findMoved('/tag/g7'), await findMoved('/tag/七國集團')]).toEqual(['/tag/group-of-seven', '/tag/group-of-seven'])
  await publish('三', ['七國集團'])
  expect(await titles('group-of-seven')).toEqual(['一', '二', '三'])
})

it('a merged tag gives each article the other one once, with its time of publication', async () => {
  const [both, only] = [await publish('兩個', ['北約', 'NATO']), await publish('一個', ['NATO'])]
  const waiting = await draft('草稿', ['NATO'])
  const target = await idOf('北約')
  expect(await mergeTag(db, editor, { id: await idOf('NATO'), from: { name: 'NATO', articles: 3 }, into: '北約' })).toBe(3)
  const pairs = await db.articleTag.findMany({ orderBy: { articleId: 'asc' }, include: { article: true } })
  expect(pairs.map(({ articleId, tagId, publishedAt }) => [articleId, tagId, publishedAt])).toEqual(
    pairs.map(({ article }) => [article.id, target, article.publishedAt]),
  )
  expect(pairs.map(({ articleId }) => articleId)).toEqual([both, only, waiting])
  expect(await titles('北約')).toEqual(['兩個', '一個'])
  expect(await findMoved('/tag/nato')).toBe('/tag/北約')
  expect(await lastEntry(db)).toMatchObject({ action: 'mergeTag', before: { name: 'NATO', articles: 3 }, after: { into: '北約' } })
})

it('a deleted tag is gone from its articles, and nobody is led to it', async () => {
  await publish('一', ['舊名'])
  const id = await idOf('舊名')
  await renameTag(db, editor, { id, from: '舊名', name: '新名', slug: '新名' })
  expect(await deleteTag(db, editor, { id, from: { name: '新名', articles: 1 } })).toBe(1)
  expect([await db.articleTag.count(), await findMoved('/tag/舊名'), await getTag('新名')]).toEqual([0, null, null])
  expect(await lastEntry(db)).toMatchObject({ action: 'deleteTag', label: '新名', before: { articles: 1 } })
})

it('what is stale, taken, missing or malformed is refused', async () => {
  await publish('一', ['海港', '維港'])
  const id = await idOf('海港')
  const rename = (changes: object) => () => renameTag(db, editor, { id, from: '海港', name: '海濱', slug: 'waterfront', ...changes })
  await refused(db, 409, rename({ from: '海岸' }))
  for (const wrong of [{ name: '維港' }, { slug: '維港' }, { name: ' ' }, { name: '長'.repeat(31) }, { slug: '/' }])
    await refused(db, 422, rename(wrong))
  await refused(db, 404, rename({ id: 999 }))
  const from = { name: '海港', articles: 1 }
  await refused(db, 422, () => mergeTag(db, editor, { id, from, into: '沒有這個' }))
  await refused(db, 422, () => mergeTag(db, editor, { id, from, into: '海港' }))
  await refused(db, 404, () => mergeTag(db, editor, { id: 999, from, into: '海港' }))
  await refused(db, 404, () => deleteTag(db, editor, { id: 999, from }))
})

it('a tag that is another by now, or on more articles than the form said, is neither merged nor deleted', async () => {
  await publish('一', ['海港', '維港'])
  const id = await idOf('海港')
  const from = { name: '海港', articles: 1 }
  await publish('二', ['海港'])
  await refused(db, 409, () => mergeTag(db, editor, { id, from, into: '維港' }))
  await refused(db, 409, () => deleteTag(db, editor, { id, from }))
  await renameTag(db, editor, { id, from: '海港', name: '海濱', slug: '海濱' })
  await refused(db, 409, () => deleteTag(db, editor, { id, from: { name: '海港', articles: 2 } }))
  await refused(db, 422, () => deleteTag(db, editor, { id, from: { name: '海濱', articles: Number.NaN } }))
  expect(await deleteTag(db, editor, { id, from: { name: '海濱', articles: 2 } })).toBe(2)
})

it('the list goes on by name, counts what it shows, and finds words', async () => {
  await db.tag.createMany({ data: Array.from({ length: 60 }, (_, index) => ({ name: `標籤${index}`, slug: `t${index}` })) })
  await publish('一', ['標籤7'])
  const first = await listTags('')
  const second = await listTags('', first.after ?? '')
  const all = [...first.tags, ...second.tags]
  expect([first.tags.length, second.tags.length, second.after, new Set(all.map(({ id }) => id)).size]).toEqual([50, 10, null, 60])
  expect(all.filter(({ articles }) => articles === 1).map(({ name }) => name)).toEqual(['標籤7'])
  expect((await listTags('籤59')).tags.map(({ slug }) => slug)).toEqual(['t59'])
  expect(await getTagListed(first.tags[0]?.id ?? 0)).toEqual(first.tags[0])
})
