import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { moveArticles, tagArticles } from '../article/bulk'
import { createDraft, saveDraft } from '../article/commands'
import { correctArticle, publishArticle, unscheduleArticle, withdrawArticle } from '../article/publishing'
import { bodyOf, contentFor, type Desk, draftIn, later, NOW, openDesk, publishedIn } from '../article/test-desk'
import { updateAuthor } from '../author/commands'
import { engineBehind } from '../db/client'
import { findTexts, LOWEST_LEVEL } from '../db/full-text'
import { allTexts, removeTexts, writeTexts } from '../db/full-text-writing'
import { breaksDuring } from '../db/test-breaks'
import { testEngine } from '../db/test-db'
import { handlers } from '../jobs/handlers'
import { type JobHandlers, runDueJobs } from '../jobs/runner'
import { deleteTag, mergeTag, renameTag } from '../tag/commands'
import { SYSTEM } from '../user/actor'
import { askToFill, fillSome } from './filling'
import { fillIndex, indexArticles, isIndexBehind, rebuildIndex } from './indexing'
import { idOf, indexedText, keyOf } from './words'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const term = (words: string[], filed: string[] = []) => ({ terms: [{ words, filed }], filed: [], from: 0n, before: 2n ** 62n })
const find = async (search: Parameters<typeof findTexts>[1], level: number, take = 10) =>
  (await findTexts(desk.db, search, level, take)).keys
/** Words, no two of them alike, of nearly as many bytes as a body may have. */
const manyWords = Array.from(
  { length: 24 },
  (_, n) => bodyOf(Array.from({ length: 1_000 }, (_, m) => `словообразование${n * 1_000 + m}`).join(' ')).content,
).flat()
const text = (key: bigint, title: string, summary = '', body = '', filed = '') => {
  const words = (of: string) => of.split(' ').filter(Boolean)
  return { key, title: words(title), summary: words(summary), body: words(body), filed: words(filed) }
}

test('which engine is behind a database is known inside of transactions too', async () => {
  expect(engineBehind(desk.db)).toBe(testEngine())
  expect(await desk.db.$transaction(async (tx) => engineBehind(tx))).toBe(testEngine())
  // Next's bundles have copies of the module, and share the client.
  vi.resetModules()
  const copy = await import('../db/client')
  expect(copy.engineBehind).not.toBe(engineBehind)
  expect(copy.engineBehind(desk.db)).toBe(testEngine())
})

test('texts are found at the level of their words, in phrases that reach over nothing, the highest key first', async () => {
  await desk.db.$transaction((tx) =>
    writeTexts(tx, [
      text(1n, 'wa wb', 'wc', 'wd'),
      text(2n, 'wx', 'wa wb', 'wd'),
      text(3n, 'wx', 'wx', 'wd wa wb', 'ft7'),
      text(4n, 'wb wa', 'wb', 'wa wx wb'),
      text(2n ** 61n, 'wx', '', 'wq', 'ft7 fs1'),
    ]),
  )
  expect(await find(term(['wa', 'wb']), 0)).toEqual([1n])
  expect(await find(term(['wa', 'wb']), 1)).toEqual([2n])
  expect(await find(term(['wa', 'wb']), 2)).toEqual([])
  expect(await find(term(['wa', 'wb'], ['ft7', 'ft8']), 2)).toEqual([2n ** 61n, 3n])
  expect(await find(term(['wa', 'wb']), LOWEST_LEVEL)).toEqual([3n])
  // No phrase reaches from the title into the summary, or from there into the body.
  expect(await find(term(['wb', 'wc']), LOWEST_LEVEL)).toEqual([])
  expect(await find(term(['wc', 'wd']), LOWEST_LEVEL)).toEqual([])
  const two = { ...term(['wd']), terms: [term(['wd']).terms, term(['wa', 'wb']).terms].flat() }
  expect(await find(two, LOWEST_LEVEL)).toEqual([3n, 2n, 1n])
  expect(await find({ ...term(['wx']), filed: ['fs1'] }, 0)).toEqual([2n ** 61n])
  expect(await find({ ...term(['wx']), from: 2n, before: 3n }, 0)).toEqual([2n])
  await desk.db.$transaction((tx) => removeTexts(tx, [2n ** 61n, 99n]))
  expect(await allTexts(desk.db)).toEqual([1n, 2n, 3n, 4n])
})

test('names that mean very many authors and tags, and texts of very many words, are no error', async () => {
  const { db } = desk
  const filed = Array.from({ length: 200 }, (_, n) => `ft${n}`)
  const terms = Array.from({ length: 8 }, (_, n) => ({ words: [`w${n}`, ...Array.from({ length: 99 }, () => 'wq')], filed }))
  await db.$transaction((tx) => writeTexts(tx, [text(1n, 'wa', '', '', filed.join(' '))]))
  const search = { terms, filed: ['ft1'], from: 0n, before: 10n }
  expect(await find(search, 1)).toEqual([])
  expect(await find(search, 2)).toEqual([1n])
  expect(await find(search, LOWEST_LEVEL)).toEqual([])
  const id = await createDraft(db, SYSTEM, contentFor(desk, '很長', { body: { type: 'doc', content: manyWords } }), NOW)
  await publishArticle(db, SYSTEM, { id, version: 1 }, NOW)
  expect(await find(term(indexedText('словообразование0')), LOWEST_LEVEL)).toHaveLength(1)
  expect(await find(term(indexedText('словообразование1 словообразование2')), LOWEST_LEVEL)).toHaveLength(1)
  expect(await find(term(indexedText('словообразование2 словообразование1')), LOWEST_LEVEL)).toEqual([])
})

test.each(['a"', 'a b', "a'", 'A', '', 'a:*', '立'])('a word that an engine could take for more is refused: %s', async (word) => {
  await expect(find(term([word]), 0)).rejects.toThrow('not a word of the index')
  await expect(find(term(['a'], [word]), 2)).rejects.toThrow('not a word of the index')
  await expect(desk.db.$transaction((tx) => writeTexts(tx, [text(1n, 'a'), { ...text(2n, 'a'), body: [word] }]))).rejects.toThrow()
  expect(await allTexts(desk.db)).toEqual([])
})

test('keys lead back to articles, and newer ones are higher', () => {
  const key = keyOf(NOW, 2 ** 31 - 1)
  expect(idOf(key)).toBe(2 ** 31 - 1)
  expect(key < keyOf(new Date(NOW.getTime() + 1_000), 1)).toBe(true)
  expect(idOf(keyOf(new Date('1901-01-01'), 5))).toBe(5)
})

test('what is found in many heads stands between nobody and what is found in a text', async () => {
  const many = Array.from({ length: 60 }, (_, n) => text(BigInt(n + 1), n % 20 === 3 ? 'wx' : 'wa', '', 'wa'))
  await desk.db.$transaction((tx) => writeTexts(tx, many))
  expect(await find(term(['wa']), LOWEST_LEVEL, 2)).toEqual([44n, 24n])
  expect(await find({ ...term(['wa']), before: 24n }, LOWEST_LEVEL, 2)).toEqual([4n])
  expect(await find(term(['wa']), 0, 60)).toHaveLength(57)
})

/** Entries and texts are of the same articles: the ones that are published or scheduled. */
async function indexed(): Promise<number[]> {
  const entries = await desk.db.searchEntry.findMany({ orderBy: { articleId: 'asc' } })
  const articles = await desk.db.article.findMany({
    where: { status: 'published' },
    orderBy: { id: 'asc' },
    select: { id: true, publishedAt: true },
  })
  expect(entries).toEqual(articles.map(({ id, publishedAt }) => ({ articleId: id, publishedAt })))
  const keys = entries.map(({ articleId, publishedAt }) => keyOf(publishedAt, articleId))
  expect(await allTexts(desk.db)).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)))
  return entries.map(({ articleId }) => articleId)
}

test('every command keeps the index as the public has it', async () => {
  const { db, editor, owner } = desk
  const id = await draftIn(desk, 'news', '公屋輪候')
  expect(await indexed()).toEqual([])
  await publishArticle(db, editor, { id, version: 1, publishedAt: later(60) }, NOW)
  expect(await indexed()).toEqual([id])
  await publishArticle(db, editor, { id, version: 2, publishedAt: later(90) }, NOW)
  expect(await indexed()).toEqual([id])
  await unscheduleArticle(db, editor, { id, version: 3 }, NOW)
  expect(await indexed()).toEqual([])
  await publishArticle(db, editor, { id, version: 4 }, NOW)
  expect(await indexed()).toEqual([id])
  const found = async (words: string[], filed: string[] = []) => (await find({ ...term(words), filed }, 0)).map(idOf)
  const [gong, wu, lun] = ['公', '屋', '轮'].map((word) => `x${Buffer.from(word).toString('hex')}`) as [string, string, string]
  expect(await found([gong, wu])).toEqual([id])
  // What is being written over it is not public.
  await saveDraft(db, editor, { id, version: 5, content: contentFor(desk, '屋公') }, NOW)
  expect(await found([wu, gong])).toEqual([])
  expect(await found([gong, wu])).toEqual([id])
  await correctArticle(db, editor, { id, version: 6, readersShouldSee: false }, NOW)
  expect(await found([wu, gong])).toEqual([id])
  expect(await found([lun])).toEqual([])
  const { news, forum } = desk.sections
  await moveArticles(db, editor, { ids: [id], sectionId: forum }, NOW)
  expect(await found([wu], [`fs${forum}`])).toEqual([id])
  expect(await found([wu], [`fs${news}`])).toEqual([])
  await tagArticles(db, editor, { ids: [id], tags: ['房屋'] }, NOW)
  const { id: tag } = await db.tag.findUniqueOrThrow({ where: { name: '房屋' } })
  expect(await found([wu], [`ft${tag}`])).toEqual([id])
  const { version } = await db.article.findUniqueOrThrow({ where: { id } })
  await withdrawArticle(db, owner, { id, version, notice: '已經撤回。' }, NOW)
  expect(await indexed()).toEqual([])
  expect(await db.searchEntry.count()).toBe(0)
})

test('an index that is behind is filled, and one that is wrong is made anew', async () => {
  const one = await publishedIn(desk, 'news', '第一篇')
  const two = await publishedIn(desk, 'news', '第二篇', later(-5))
  await draftIn(desk, 'news')
  expect(await isIndexBehind(desk.db)).toBe(false)
  const entries = () => desk.db.searchEntry.findMany()
  const keys = await allTexts(desk.db)
  await desk.db.$transaction(async (tx) => {
    await removeTexts(tx, keys)
    await tx.searchEntry.deleteMany()
  })
  expect(await isIndexBehind(desk.db)).toBe(true)
  expect(await fillIndex(desk.db, 1)).toBe(1)
  expect(await isIndexBehind(desk.db)).toBe(true)
  expect(await fillIndex(desk.db)).toBe(1)
  expect(await indexed()).toEqual([one, two])
  expect(await fillIndex(desk.db)).toBe(0)
  // Changed behind the back of the commands, as a restored backup or another version could have done it.
  await desk.db.article.update({ where: { id: one }, data: { status: 'withdrawn' } })
  await desk.db.article.update({ where: { id: two }, data: { title: '公' } })
  expect(await rebuildIndex(desk.db)).toBe(2)
  expect(await indexed()).toEqual([two])
  expect((await find(term([`x${Buffer.from('公').toString('hex')}`]), 0)).map(idOf)).toEqual([two])
  expect(await entries()).toHaveLength(1)
})

test('many articles are indexed a batch at a time', async () => {
  const { db, sections, authors } = desk
  const data = Array.from({ length: 60 }, (_, n) => ({
    title: `第${n}篇`,
    body: bodyOf('內文'),
    sectionId: sections.news,
    authorId: authors.own,
    status: 'published' as const,
    publishedAt: later(-n),
  }))
  await db.article.createMany({ data })
  // Three batches.
  expect(await breaksDuring(() => fillSome(db))).toBeGreaterThan(3)
  expect(await db.job.count()).toBe(0)
  expect(await indexed()).toHaveLength(60)
  const heard: number[] = []
  expect(await rebuildIndex(db, (done) => heard.push(done))).toBe(60)
  expect(heard).toEqual([25, 50, 60])
  expect(await indexed()).toHaveLength(60)
})

test('an article that cannot be indexed keeps no other from being found, and is named', async () => {
  const { db } = desk
  const ids: number[] = []
  for (let n = 0; n < 5; n++) ids.push(await publishedIn(desk, 'news', `第${n}篇`, later(-n)))
  const keys = await allTexts(db)
  await db.$transaction(async (tx) => {
    await removeTexts(tx, keys)
    await tx.searchEntry.deleteMany()
  })
  const [broken = 0, ...others] = ids
  await db.article.update({ where: { id: broken }, data: { body: { type: 'doc' } } })
  await fillSome(db, NOW, 2)
  await fillSome(db, NOW, 2)
  expect((await db.searchEntry.findMany({ orderBy: { articleId: 'asc' } })).map(({ articleId }) => articleId)).toEqual(others)
  expect(await allTexts(db)).toHaveLength(4)
  await expect(fillSome(db, NOW, 2)).rejects.toThrow(`articles that could not be indexed: ${broken}`)
  await expect(rebuildIndex(db)).rejects.toThrow(`articles that could not be indexed: ${broken}`)
  await db.article.update({ where: { id: broken }, data: { body: bodyOf('內文') } })
  await fillSome(db, NOW, 2)
  expect(await indexed()).toEqual(ids)
})

test('a transaction that fails leaves the index as it was', async () => {
  const id = await publishedIn(desk, 'news', '公屋')
  await expect(
    desk.db.$transaction(async (tx) => {
      await tx.article.update({ where: { id }, data: { status: 'withdrawn' } })
      await indexArticles(tx, [id])
      throw new Error('broken off')
    }),
  ).rejects.toThrow('broken off')
  expect(await indexed()).toEqual([id])
})

test('names of tags and authors change without any article being indexed anew', async () => {
  const { db, owner } = desk
  const id = await publishedIn(desk, 'news', '公屋')
  const keys = await allTexts(db)
  const tag = await db.tag.findUniqueOrThrow({ where: { name: '國際' } })
  await renameTag(db, owner, { id: tag.id, from: '國際', name: '世界', slug: '世界' })
  const author = await db.author.findUniqueOrThrow({ where: { id: desk.authors.own } })
  const { slug, line, biography, pictureId } = author
  await updateAuthor(db, owner, { id: author.id, version: 1, author: { slug, name: '淺喉', line, biography, pictureId } })
  await tagArticles(db, owner, { ids: [await publishedIn(desk, 'news', '居屋', later(-1))], tags: ['環球'] }, NOW)
  const into = await db.tag.findUniqueOrThrow({ where: { name: '環球' } })
  await mergeTag(db, owner, { id: tag.id, from: { name: '世界', articles: 2 }, into: '環球' })
  expect(await db.formerTag.findMany()).toEqual([{ id: tag.id, tagId: into.id }])
  await tagArticles(db, owner, { ids: [id], tags: ['地球'] }, NOW)
  await mergeTag(db, owner, { id: into.id, from: { name: '環球', articles: 2 }, into: '地球' })
  const last = await db.tag.findUniqueOrThrow({ where: { name: '地球' } })
  expect(await db.formerTag.findMany({ orderBy: { id: 'asc' } })).toEqual([
    { id: tag.id, tagId: last.id },
    { id: into.id, tagId: last.id },
  ])
  await deleteTag(db, owner, { id: last.id, from: { name: '地球', articles: 2 } })
  expect(await db.formerTag.count()).toBe(0)
  expect(await allTexts(db)).toEqual(expect.arrayContaining(keys))
})

test('an index that is behind at the start is filled by jobs, some of it at a time', async () => {
  const { db } = desk
  for (let n = 0; n < 5; n++) await publishedIn(desk, 'news', `第${n}篇`, later(-n))
  const asked = () => db.job.count({ where: { kind: 'search-fill', doneAt: null } })
  await askToFill(db)
  expect(await asked()).toBe(0)
  const keys = await allTexts(db)
  await db.$transaction(async (tx) => {
    await removeTexts(tx, keys)
    await tx.searchEntry.deleteMany()
  })
  let now = new Date()
  await askToFill(db, now)
  const some: JobHandlers = { ...handlers, 'search-fill': (each) => fillSome(each, now, 2) }
  const run = () => runDueJobs(db, some, { clock: () => now, kinds: ['search-fill'] })
  for (let left = 3; left > 0; left--) {
    expect(await run()).toBe(1)
    // Whoever else has work to do has a second for it.
    now = new Date(now.getTime() + 1_000)
  }
  expect(await run()).toBe(0)
  expect(await indexed()).toHaveLength(5)
  expect(await asked()).toBe(0)
})
