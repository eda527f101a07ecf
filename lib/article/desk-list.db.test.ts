import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { type Actor, SYSTEM } from '../user/actor'
import { createUser } from '../user/commands'
import { getDeskChoices, listDesk } from './desk-list'
import { type DeskFilter, parseDeskFilter } from './listing'
import { findOverdue } from './overdue'

const NOW = new Date('2026-11-27T18:51:00+08:00')
const MINUTE_MS = 60_000
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS)

let db: Db
let close: () => Promise<void>
let news: number
let blog: number
let one: number
let two: number

beforeEach(async () => {
  const opened = await testDb()
  db = opened.db
  close = opened.close
  news = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
  blog = await createSection(db, SYSTEM, { slug: 'blog', name: '博客文章' })
  one = await createAuthor(db, SYSTEM, { slug: 'one', name: '甲' })
  two = await createAuthor(db, SYSTEM, { slug: 'two', name: '乙' })
})

afterEach(() => close())

const editor: Actor = { role: 'editor', name: '編輯', authorIds: [] }
type Data = Partial<Prisma.ArticleUncheckedCreateInput>

/** An article whose place in the list is known; `minutes` ago it was changed. */
const article = async (title: string, minutes: number, data: Data = {}) =>
  (
    await db.article.create({
      data: { title, body: { type: 'doc', content: [] }, sectionId: news, authorId: one, updatedAt: ago(minutes), ...data },
    })
  ).id

const published = (title: string, minutes: number, data: Data = {}) =>
  article(title, minutes, { status: 'published', publishedAt: ago(minutes), ...data })

const list = async (given: Parameters<typeof parseDeskFilter>[0] = {}, actor = editor) => {
  const filter: DeskFilter = parseDeskFilter(given)
  return listDesk(actor, filter, await findOverdue(actor, NOW), NOW)
}
const titles = async (given: Parameters<typeof parseDeskFilter>[0] = {}, actor = editor) =>
  (await list(given, actor)).rows.map(({ title }) => title)

/** One article in every state. */
async function oneEach() {
  await article('草稿', 1)
  await article('待審', 2, { status: 'review', submittedAt: ago(25) })
  await published('明日', 3, { publishedAt: new Date(NOW.getTime() + 1_440 * MINUTE_MS) })
  await published('今晚', 4, { publishedAt: new Date(NOW.getTime() + 60 * MINUTE_MS) })
  await published('已刊出', 5)
  await article('已撤回', 6, { status: 'withdrawn', publishedAt: ago(6), withdrawnAt: ago(5), withdrawalNotice: '有誤' })
  await article('已刪', 7, { status: 'trashed', trashedAt: ago(7) })
}

describe('tabs', () => {
  it('show what is in their state, in their own order, and how many there are', async () => {
    await oneEach()
    expect(await titles()).toEqual(['草稿', '待審', '明日', '今晚', '已刊出', '已撤回'])
    expect(await titles({ state: 'scheduled' })).toEqual(['今晚', '明日'])
    for (const [state, title] of [
      ['draft', '草稿'],
      ['review', '待審'],
      ['published', '已刊出'],
      ['withdrawn', '已撤回'],
      ['trashed', '已刪'],
    ])
      expect(await titles({ state })).toEqual([title])
    expect((await list()).counts).toEqual({ all: 6, draft: 1, review: 1, scheduled: 2, published: 1, withdrawn: 1, trashed: 1 })
  })

  it('count up to a thousand', async () => {
    const body = { type: 'doc', content: [] }
    await db.article.createMany({
      data: Array.from({ length: 1_001 }, (_, n) => ({ title: `${n}`, body, sectionId: news, authorId: one })),
    })
    expect((await list()).counts).toMatchObject({ draft: 1_000 })
  })
})

describe('rows', () => {
  it('say what somebody should know', async () => {
    await oneEach()
    const { rows } = await list()
    const of = (title: string) => rows.find((row) => row.title === title)
    expect(of('草稿')).toMatchObject({
      state: 'draft',
      stateName: '草稿',
      notes: [],
      at: { text: '今日 18:50' },
      trashable: true,
      address: null,
    })
    expect(of('待審')).toMatchObject({ state: 'review', notes: ['送審：25分鐘前', '缺特色圖片'] })
    expect(of('今晚')).toMatchObject({ state: 'scheduled', notes: ['今日 19:51發佈', '缺特色圖片'], trashable: false, address: null })
    expect(of('已刊出')).toMatchObject({ state: 'published', address: expect.stringMatching(/^\/article\/\d+$/) })
    expect(of('已撤回')).toMatchObject({ notes: ['今日 18:46撤回：有誤'], trashable: false })
    expect((await list({ state: 'trashed' })).rows).toMatchObject([{ title: '已刪', notes: ['今日 18:44移到垃圾桶'], restorable: true }])
  })

  it('name who handed in, who is writing now, and what readers do not have yet', async () => {
    const userId = await createUser(db, SYSTEM, { email: 'a@example.com', name: '陳編輯', role: 'editor' })
    const id = await published('已刊出', 5)
    await db.workingCopy.create({ data: { articleId: id, content: {} } })
    await db.presence.create({ data: { tab: 'a', articleId: id, userId, editing: true, beatAt: new Date(NOW.getTime() - 29_000) } })
    const gone = await article('沒有人', 6)
    await db.presence.create({ data: { tab: 'b', articleId: gone, userId, editing: true, beatAt: new Date(NOW.getTime() - 31_000) } })
    const handed = await article('待審', 7, { status: 'review', submittedAt: ago(3 * 60) })
    for (const name of ['舊人', '秤砣'])
      await db.revision.create({ data: { articleId: handed, reason: 'submit', name, title: '', content: {} } })
    const { rows } = await list()
    expect(rows.map(({ state, notes }) => [state, notes[0]])).toEqual([
      ['changed', '陳編輯正在編輯'],
      ['draft', undefined],
      ['review', '送審：秤砣，3小時前'],
    ])
    expect(rows[0]?.notes).toContain('有未發佈的修改')
    expect(rows[0]?.stateName).toBe('已發佈')
  })

  it('without a title can be opened all the same', async () => {
    await article('', 1)
    expect(await titles()).toEqual(['（未有標題）'])
  })

  it('of what is overdue say by how much', async () => {
    const due = async (title: string, minutes: number, job: { doneAt?: Date; runAt?: Date } = {}) => {
      const id = await published(title, minutes)
      await db.job.create({
        data: { kind: 'article-due', key: `article-due:${id}`, payload: { articleId: id }, runAt: ago(minutes), ...job },
      })
    }
    await due('逾時', 26)
    await due('剛到', 0.5)
    await due('已辦', 30, { doneAt: ago(29) })
    // A try failed, and the next one is later.
    await due('失敗', 27, { runAt: new Date(NOW.getTime() + 9 * MINUTE_MS) })
    expect(await findOverdue(editor, NOW)).toMatchObject([
      { title: '失敗', by: '27分鐘' },
      { title: '逾時', by: '26分鐘' },
    ])
    expect((await list()).rows.map(({ title, stateName }) => [title, stateName])).toEqual([
      ['剛到', '已發佈'],
      ['逾時', '逾時26分鐘'],
      ['失敗', '逾時27分鐘'],
      ['已辦', '已發佈'],
    ])
    expect(await findOverdue({ role: 'author', name: '', authorIds: [two] }, NOW)).toEqual([])
    expect(await findOverdue({ role: 'author', name: '', authorIds: [one] }, NOW)).toHaveLength(2)
  })
})

describe('filters', () => {
  it('narrow by section, author, and date', async () => {
    await article('甲即時', 1)
    await article('甲博客', 2, { sectionId: blog })
    await article('乙博客', 3, { sectionId: blog, authorId: two })
    await published('上個月', 31 * 1_440)
    await published('去年', 400 * 1_440)
    expect(await titles({ section: String(blog) })).toEqual(['甲博客', '乙博客'])
    expect(await titles({ author: String(one), section: String(blog) })).toEqual(['甲博客'])
    expect(await titles({ date: 'month' })).toEqual(['甲即時', '甲博客', '乙博客'])
    expect(await titles({ date: 'year', state: 'published' })).toEqual(['上個月'])
    expect((await list({ section: String(blog) })).counts).toMatchObject({ all: 2, draft: 2, published: 0 })
  })

  it('find words in titles in any width, and an article by its number', async () => {
    const id = await article('韓國G8夢想破滅', 1)
    await article('打風前的一天', 2)
    expect(await titles({ q: 'Ｇ８夢想' })).toEqual(['韓國G8夢想破滅'])
    expect(await titles({ q: 'g8' })).toEqual(['韓國G8夢想破滅'])
    expect(await titles({ q: `#${id}` })).toEqual(['韓國G8夢想破滅'])
    expect(await titles({ q: `${id}`, state: 'trashed' })).toEqual([])
    expect(await titles({ q: '沒有這回事' })).toEqual([])
    expect((await list({ q: '韓國' })).counts).toBeNull()
  })

  it('take no notice of what makes no sense', async () => {
    await article('草稿', 1)
    for (const given of [{ state: 'nonsense' }, { section: '-1' }, { author: 'x' }, { date: '1' }, { before: 'nonsense' }, { q: ' ' }])
      expect(await titles(given)).toEqual(['草稿'])
  })
})

describe('pages', () => {
  it('follow one another without gaps or repeats, whatever is changed meanwhile', async () => {
    const body = { type: 'doc', content: [] }
    const data = Array.from({ length: 65 }, (_, n) => ({
      title: `第${n}篇`,
      body,
      sectionId: news,
      authorId: n % 2 ? one : two,
      updatedAt: ago(Math.floor(n / 3)),
    }))
    await db.article.createMany({ data })
    for (const actor of [editor, { role: 'author', name: '', authorIds: [one, two] } as Actor]) {
      const seen: string[] = []
      let before: string | null = ''
      while (before !== null) {
        const page = await list({ before }, actor)
        seen.push(...page.rows.map(({ title }) => title))
        before = page.next
      }
      expect(seen).toHaveLength(65)
      expect(new Set(seen).size).toBe(65)
    }
  })

  it('of scheduled articles go on with the later ones', async () => {
    for (let n = 0; n < 32; n++) await published(`第${n}篇`, 1, { publishedAt: new Date(NOW.getTime() + (n + 1) * MINUTE_MS) })
    const { next } = await list({ state: 'scheduled' })
    expect(await titles({ state: 'scheduled', before: next ?? '' })).toEqual(['第30篇', '第31篇'])
  })

  it('of a search go on where it stopped looking', async () => {
    const body = { type: 'doc', content: [] }
    const all = Array.from({ length: 5_003 }, (_, n) => ({ title: `第${n}篇`, body, sectionId: news, authorId: one, updatedAt: ago(n) }))
    for (let n = 0; n < all.length; n += 500) await db.article.createMany({ data: all.slice(n, n + 500) })
    const first = await list({ q: '第5001篇' })
    expect(first).toMatchObject({ rows: [], complete: false })
    expect(await list({ q: '第5001篇', before: first.next ?? '' })).toMatchObject({
      rows: [{ title: '第5001篇' }],
      complete: true,
      next: null,
    })
  })
})

describe('whose', () => {
  it.each(['author', 'contributor'] as const)('an %s sees what stands under their own names, and chooses among them', async (role) => {
    const mine: Actor = { role, name: '', authorIds: [one] }
    const id = await article('乙的', 1, { authorId: two })
    await article('甲的', 2)
    expect(await titles({}, mine)).toEqual(['甲的'])
    expect(await titles({ author: String(two) }, mine)).toEqual([])
    expect(await titles({ q: String(id) }, mine)).toEqual([])
    expect((await list({}, mine)).counts).toMatchObject({ draft: 1 })
    expect((await list({ author: String(two) }, mine)).counts).toMatchObject({ draft: 0 })
    expect((await getDeskChoices(mine)).authors).toMatchObject([{ name: '甲' }])
    expect(await titles({}, { ...mine, authorIds: [] })).toEqual([])
    expect((await list({}, { ...mine, authorIds: [] })).counts).toMatchObject({ all: 0 })
    expect(await titles({}, { ...mine, authorIds: [two, one] })).toEqual(['乙的', '甲的'])
  })
})
