import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { type Actor, SYSTEM } from '../user/actor'
import { moveArticles, restoreArticles, tagArticles, trashArticles } from './bulk'
import { createDraft } from './commands'
import { publishArticle } from './publishing'

const DISCLAIMER = '** 博客文章文責自負，不代表本公司立場 **'
const HOUR_MS = 3_600_000

let db: Db
let close: () => Promise<void>
let news: number
let blog: number
let authorId: number

beforeEach(async () => {
  const opened = await testDb()
  db = opened.db
  close = opened.close
  news = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
  blog = await createSection(db, SYSTEM, { slug: 'blog', name: '博客文章', disclaimer: DISCLAIMER })
  authorId = await createAuthor(db, SYSTEM, { slug: 'sam-hau', name: '深喉' })
})

afterEach(() => close())

const as = (role: Actor['role'], ...authorIds: number[]): Actor => ({ role, name: role, authorIds })
const editor = as('editor')

const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] }
const draft = (title: string, tags: string[] = []) => createDraft(db, SYSTEM, { title, body, sectionId: news, authorId, tags })

async function published(title: string, tags: string[] = [], publishedAt = new Date(Date.now() - HOUR_MS)): Promise<number> {
  const id = await draft(title, tags)
  await publishArticle(db, SYSTEM, { id, version: 1, publishedAt })
  return id
}

const inState = async (status: 'review' | 'withdrawn' | 'trashed') => {
  const id = await draft(status)
  await db.article.update({ where: { id }, data: { status } })
  return id
}

const tagsOf = async (id: number) =>
  (await db.articleTag.findMany({ where: { articleId: id }, include: { tag: true }, orderBy: { tagId: 'asc' } })).map(
    ({ tag, publishedAt }) => [tag.name, publishedAt !== null],
  )
const article = (id: number) => db.article.findUniqueOrThrow({ where: { id } })
const audited = (action: string) => db.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })
const invalidated = async () => (await db.cacheTag.findUnique({ where: { tag: '*' } }))?.seq ?? 0

describe('tagging', () => {
  it('adds to what is there, raises versions, tells readers, and is recorded for every article', async () => {
    const [one, two] = [await draft('草稿', ['舊']), await published('已刊出')]
    const before = await invalidated()
    expect(await tagArticles(db, editor, { ids: [one, two, two], tags: ['舊', 'ＡＩ'] })).toBe(2)
    expect(await tagsOf(one)).toEqual([
      ['舊', false],
      ['AI', false],
    ])
    expect(await tagsOf(two)).toEqual([
      ['舊', true],
      ['AI', true],
    ])
    expect([(await article(one)).version, (await article(two)).version]).toEqual([2, 3])
    expect(await invalidated()).toBe(before + 1)
    expect(await audited('tagArticles')).toMatchObject([
      { subjectId: one, label: '草稿', name: 'editor', before: { tags: ['舊'] }, after: { tags: ['舊', 'AI'] } },
      { subjectId: two, before: { tags: [] }, after: { tags: ['舊', 'AI'] } },
    ])
  })

  it('leaves alone what has the tag already, and tells nobody of drafts', async () => {
    const id = await draft('草稿', ['舊'])
    const before = await invalidated()
    expect(await tagArticles(db, editor, { ids: [id], tags: ['舊'] })).toBe(0)
    expect(await article(id)).toMatchObject({ version: 1 })
    expect(await tagArticles(db, editor, { ids: [id], tags: ['新'] })).toBe(1)
    expect(await invalidated()).toBe(before)
  })

  it('also tags what is being written over a published article', async () => {
    const id = await published('已刊出', ['舊'])
    await db.workingCopy.create({ data: { articleId: id, content: { title: '改寫', tags: ['舊', '草擬'] } } })
    await tagArticles(db, editor, { ids: [id], tags: ['新'] })
    expect((await db.workingCopy.findUniqueOrThrow({ where: { articleId: id } })).content).toEqual({
      title: '改寫',
      tags: ['舊', '草擬', '新'],
    })
  })

  it('of one that would have too many changes none', async () => {
    const full = await draft(
      '滿',
      Array.from({ length: 12 }, (_, index) => `標籤${index}`),
    )
    const other = await draft('空')
    await expect(tagArticles(db, editor, { ids: [other, full], tags: ['多一個'] })).rejects.toThrow('「滿」會有13個標籤')
    expect(await tagsOf(other)).toEqual([])
    expect(await audited('tagArticles')).toEqual([])
    expect(await article(other)).toMatchObject({ version: 1 })
  })
})

describe('moving', () => {
  it('of what readers have takes the disclaimer of the new section along, once it was accepted', async () => {
    const [one, two] = [await draft('草稿'), await published('已刊出')]
    await db.workingCopy.create({ data: { articleId: two, content: { title: '改寫', sectionId: news } } })
    await expect(moveArticles(db, editor, { ids: [one, two], sectionId: blog })).rejects.toThrow('我同意文責自負')
    expect(await article(one)).toMatchObject({ sectionId: news, version: 1 })
    expect(await moveArticles(db, editor, { ids: [one, two], sectionId: blog, acceptsDisclaimer: true })).toBe(2)
    expect(await article(one)).toMatchObject({ sectionId: blog, disclaimer: null, version: 2 })
    expect(await article(two)).toMatchObject({ sectionId: blog, disclaimer: DISCLAIMER, version: 3 })
    expect(await db.acceptance.findMany()).toMatchObject([{ articleId: two, onBehalf: true, wording: DISCLAIMER, name: 'editor' }])
    expect((await db.workingCopy.findUniqueOrThrow({ where: { articleId: two } })).content).toEqual({ title: '改寫', sectionId: blog })
    expect(await audited('moveArticles')).toMatchObject([{ subjectId: one }, { subjectId: two, before: { sectionId: news } }])
    // And away again: the words of another section do not stay.
    expect(await moveArticles(db, editor, { ids: [one, two], sectionId: news })).toBe(2)
    expect(await article(two)).toMatchObject({ sectionId: news, disclaimer: null })
    // In the same words it was accepted before.
    expect(await moveArticles(db, editor, { ids: [two], sectionId: blog })).toBe(1)
    expect(await db.acceptance.count()).toBe(1)
  })

  it('to where they are already moves none, and to a section that does not exist is refused', async () => {
    const id = await draft('草稿')
    expect(await moveArticles(db, editor, { ids: [id], sectionId: news })).toBe(0)
    await expect(moveArticles(db, editor, { ids: [id], sectionId: 999 })).rejects.toThrow('請選擇欄目。')
    expect(await article(id)).toMatchObject({ version: 1 })
  })
})

describe('the trash', () => {
  it('takes drafts and what waits for review, and gives them back as drafts', async () => {
    const ids = [await draft('草稿'), await inState('review')]
    expect(await trashArticles(db, editor, { ids })).toBe(2)
    for (const id of ids) expect(await article(id)).toMatchObject({ status: 'trashed', version: 2, trashedAt: expect.any(Date) })
    expect(await restoreArticles(db, editor, { ids })).toBe(2)
    for (const id of ids) expect(await article(id)).toMatchObject({ status: 'draft', version: 3, trashedAt: null, submittedAt: null })
    expect(await audited('trashArticles')).toMatchObject([{ before: { status: 'draft' } }, { before: { status: 'review' } }])
    expect(await audited('restoreArticles')).toHaveLength(2)
  })

  it('takes nothing that is or was public, and then nothing at all', async () => {
    const id = await draft('草稿')
    for (const other of [
      await published('已刊出'),
      await published('排程', [], new Date(Date.now() + HOUR_MS)),
      await inState('withdrawn'),
    ])
      await expect(trashArticles(db, editor, { ids: [id, other] })).rejects.toThrow(/不可以把它移到垃圾桶/)
    expect(await article(id)).toMatchObject({ status: 'draft', version: 1 })
    await expect(restoreArticles(db, editor, { ids: [id] })).rejects.toThrow('不可以還原它')
  })
})

type Act = (actor: Actor, id: number) => Promise<unknown>
const acts: Record<string, Act> = {
  tag: (actor, id) => tagArticles(db, actor, { ids: [id], tags: ['新'] }),
  move: (actor, id) => moveArticles(db, actor, { ids: [id], sectionId: blog, acceptsDisclaimer: true }),
  trash: (actor, id) => trashArticles(db, actor, { ids: [id] }),
  restore: (actor, id) => restoreArticles(db, actor, { ids: [id] }),
}

describe.each(Object.entries(acts))('who may %s', (name, act) => {
  const own = () => (name === 'restore' ? inState('trashed') : draft('自己的'))
  const everything = async () =>
    JSON.stringify([
      await db.article.findMany(),
      await db.articleTag.findMany(),
      await db.auditEntry.findMany(),
      await db.acceptance.findMany(),
    ])

  it.each(['owner', 'editor', 'author', 'contributor'] as const)('a draft of their own: %s', async (role) => {
    const id = await own()
    await act(as(role, authorId), id)
    expect(await article(id)).toMatchObject({ version: 2 })
  })

  it.each(['author', 'contributor'] as const)('somebody else’s: not even there for an %s', async (role) => {
    const [id, mine] = [await own(), await createAuthor(db, SYSTEM, { slug: 'other', name: '別人' })]
    const before = await everything()
    await expect(act(as(role, mine), id)).rejects.toMatchObject({ status: 404 })
    expect(await everything()).toBe(before)
  })

  if (name !== 'restore')
    it.each(['author', 'contributor'] as const)('what has left the drafts: no %s', async (role) => {
      const ids = [await inState('review'), ...(name === 'trash' ? [] : [await published('已刊出')])]
      const before = await everything()
      for (const id of ids) await expect(act(as(role, authorId), id)).rejects.toMatchObject({ status: 403 })
      expect(await everything()).toBe(before)
    })

  it('what is not there, is nothing, or is too much: nobody', async () => {
    const id = await own()
    const before = await everything()
    await expect(act(editor, id + 1)).rejects.toMatchObject({ status: 404 })
    await expect(trashArticles(db, editor, { ids: [] })).rejects.toThrow('請先選取文章。')
    await expect(restoreArticles(db, editor, { ids: Array.from({ length: 101 }, (_, index) => index + 1) })).rejects.toThrow('100篇')
    expect(await everything()).toBe(before)
  })
})

it('what lies in the trash or was withdrawn is neither tagged nor moved', async () => {
  for (const [status, sentence] of [
    ['trashed', '請先還原'],
    ['withdrawn', '已撤回'],
  ] as const) {
    const id = await inState(status)
    await expect(acts.tag?.(editor, id)).rejects.toThrow(sentence)
    await expect(acts.move?.(editor, id)).rejects.toThrow(sentence)
    expect(await article(id)).toMatchObject({ version: 1 })
  }
})
