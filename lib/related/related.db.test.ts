import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moveArticles, tagArticles } from '../article/bulk'
import { createDraft } from '../article/commands'
import { correctArticle, publishArticle, withdrawArticle } from '../article/publishing'
import { listRelated } from '../article/related'
import { articleTag } from '../article/tags'
import { bodyOf, contentFor, type Desk, openDesk } from '../article/test-desk'
import { breaksDuring } from '../db/test-breaks'
import { handlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { SYSTEM } from '../user/actor'
import { askToRelate, relateSome } from './filling'
import { readIds } from './list'
import { relate } from './relating'

let desk: Desk
let now: Date
beforeEach(async () => {
  desk = await openDesk()
  now = new Date()
})
afterEach(() => desk.close())

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

interface Written {
  days?: number
  tags?: string[]
  section?: keyof Desk['sections']
  author?: number
  body?: string
}

async function write(
  title: string,
  { days = 10, tags = [], section = 'forum', author = desk.authors.other, body = '內文。' }: Written = {},
) {
  const content = { sectionId: desk.sections[section], authorId: author, tags, body: bodyOf(body) }
  const id = await createDraft(desk.db, SYSTEM, contentFor(desk, title, content), now)
  await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: daysAgo(days) }, now)
  return id
}

/** Runs what is due of relating, by a clock of our own. */
const runJobs = (at: Date = now) => runDueJobs(desk.db, handlers, { clock: () => at, kinds: ['relate', 'relate-fill', 'search-fill'] })
const listOf = async (id: number) => readIds((await desk.db.relatedList.findUnique({ where: { articleId: id } }))?.ids)
const titlesOf = async (id: number) => {
  const ids = await listOf(id)
  const rows = await desk.db.article.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })
  return ids.map((each) => rows.find((row) => row.id === each)?.title)
}
const seqOf = async (id: number) => (await desk.db.cacheTag.findUnique({ where: { tag: articleTag(id) } }))?.seq ?? 0

describe('what is related', () => {
  it('has rare tags rather than common ones, then the same matter in title or summary, then author and section', async () => {
    const opened = await write('公屋輪候的隊伍', { section: 'news', author: desk.authors.own, tags: ['常見', '罕見'] })
    for (let n = 0; n < 12; n++)
      await write(`別的事${'甲乙丙丁戊己庚辛壬癸子丑'[n]}`, { days: 20, tags: ['常見'], author: desk.authors.other })
    await write('無關痛癢', { days: 1 })
    await write('同一欄目', { section: 'news', days: 1 })
    await write('同一作者', { author: desk.authors.own, days: 1 })
    await write('誰在輪候', { days: 15 })
    await write('罕有的事', { days: 20, tags: ['罕見'] })
    await relate(desk.db, { articleId: opened, told: false }, now)
    const titles = await titlesOf(opened)
    expect(titles.slice(0, 2)).toEqual(['罕有的事', '誰在輪候'])
    expect(titles.slice(2, 14).every((title) => title?.startsWith('別的事'))).toBe(true)
    expect(titles.slice(14)).toEqual(
      ['無關痛癢', '同一作者', '同一欄目']
        .filter((title) => titles.includes(title))
        .toSorted((one, other) => titles.indexOf(one) - titles.indexOf(other)),
    )
    expect(titles.indexOf('同一作者')).toBeLessThan(titles.indexOf('同一欄目'))
  })

  it('is new rather than old, found in either script, and never the article itself', async () => {
    const opened = await write('颱風襲港', { days: 0 })
    await write('颱風舊聞', { days: 600 })
    await write('台风新闻', { days: 5 })
    await relate(desk.db, { articleId: opened, told: false }, now)
    expect(await titlesOf(opened)).toEqual(['台风新闻', '颱風舊聞'])
  })

  it('is nothing for what is not public, and holds nothing that is not', async () => {
    const opened = await write('颱風襲港')
    const gone = await write('颱風撤回')
    const draft = await createDraft(desk.db, SYSTEM, contentFor(desk, '颱風草稿'), now)
    const later = await createDraft(desk.db, SYSTEM, contentFor(desk, '颱風明天'), now)
    await publishArticle(desk.db, SYSTEM, { id: later, version: 1, publishedAt: inMinutes(600) }, now)
    await withdrawArticle(desk.db, SYSTEM, { id: gone, version: 2, notice: '有誤。' }, now)
    for (const articleId of [opened, gone, draft, later]) await relate(desk.db, { articleId, told: true }, now)
    expect((await desk.db.relatedList.findMany()).map(({ articleId }) => articleId)).toEqual([opened])
    expect(await listOf(opened)).toEqual([])
  })
})

describe('readers', () => {
  it('get the list in its order, the newest behind it, and never what was withdrawn since', async () => {
    const opened = await write('颱風襲港', { days: 0 })
    for (let n = 1; n <= 6; n++) await write(`接着讀到${'甲乙丙丁戊己'[n - 1]}`, { days: n })
    await write('無關而較新', { days: 20 })
    const near = await write('颱風一號', { days: 40 })
    const nearer = await write('颱風襲港二號', { days: 50 })
    await relate(desk.db, { articleId: opened, told: false }, now)
    const shown = async () => (await listRelated(opened)).map(({ title }) => title)
    expect((await shown()).slice(0, 2)).toEqual(['颱風襲港二號', '颱風一號'])
    expect(await shown()).toContain('無關而較新')
    expect((await shown()).some((title) => title.startsWith('接着讀到'))).toBe(false)
    await withdrawArticle(desk.db, SYSTEM, { id: nearer, version: 2, notice: '有誤。' }, now)
    expect((await shown())[0]).toBe('颱風一號')
    await desk.db.article.update({ where: { id: near }, data: { status: 'trashed' } })
    expect((await shown()).some((title) => title.startsWith('颱風'))).toBe(false)
  })
})

describe('jobs', () => {
  it('relate what comes out when its time comes, and a minute later those that are near to it', async () => {
    const old = await write('颱風襲港')
    await runJobs()
    expect(await listOf(old)).toEqual([])
    const before = await seqOf(old)
    const id = await createDraft(desk.db, SYSTEM, contentFor(desk, '颱風再襲'), now)
    await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: inMinutes(-1) }, now)
    await runJobs()
    expect([await listOf(id), await listOf(old), await seqOf(old)]).toEqual([[old], [], before])
    await runJobs(inMinutes(2))
    expect(await listOf(old)).toEqual([id])
    expect(await seqOf(old)).toBeGreaterThan(before)
    // And there it ends.
    expect(await desk.db.job.count({ where: { kind: 'relate', doneAt: null } })).toBe(0)
  })

  it('relate a scheduled article not before readers have it', async () => {
    await write('颱風襲港')
    const id = await createDraft(desk.db, SYSTEM, contentFor(desk, '颱風再襲'), now)
    await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: inMinutes(30) }, now)
    await runJobs()
    expect(await desk.db.relatedList.findUnique({ where: { articleId: id } })).toBeNull()
    expect(await desk.db.job.findUnique({ where: { key: `relate:${id}` } })).toMatchObject({ runAt: inMinutes(30), doneAt: null })
  })

  it('tell those that are near to a scheduled article also when it was tagged or moved with others meanwhile', async () => {
    const old = await write('颱風襲港')
    await runJobs()
    const id = await createDraft(desk.db, SYSTEM, contentFor(desk, '颱風再襲'), now)
    await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: inMinutes(30) }, now)
    await tagArticles(desk.db, SYSTEM, { ids: [id, old], tags: ['天氣'] }, now)
    await moveArticles(desk.db, SYSTEM, { ids: [id, old], sectionId: desk.sections.forum }, now)
    const told = async (of: number) => (await desk.db.job.findUniqueOrThrow({ where: { key: `relate:${of}` } })).payload
    expect([await told(id), await told(old)]).toEqual([
      { articleId: id, told: true },
      { articleId: old, told: false },
    ])
  })

  it('let others come to their turn between the questions of one article', async () => {
    const id = await write('颱風襲港', { tags: ['天氣', '香港'] })
    await desk.db.job.deleteMany()
    // Two tags, and the pairs of the title.
    expect(await breaksDuring(() => relate(desk.db, { articleId: id, told: false }, now))).toBeGreaterThan(5)
  })

  it('tell so many and no more, and say nothing where nothing has changed', async () => {
    const ids: number[] = []
    for (let n = 0; n < 15; n++) ids.push(await write(`颱風第${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'[n]}號`, { days: n + 1 }))
    await runJobs()
    await runJobs(inMinutes(5))
    const latest = await write('颱風來了', { days: 0 })
    await runJobs()
    expect(await desk.db.job.count({ where: { kind: 'relate', doneAt: null } })).toBe(8)
    await runJobs(inMinutes(10))
    const before = await seqOf(latest)
    await relate(desk.db, { articleId: latest, told: false }, now)
    expect(await seqOf(latest)).toBe(before)
  })

  it('follow what an update says', async () => {
    const [wind, house] = [await write('颱風襲港'), await write('公屋輪候')]
    const id = await write('颱風再襲')
    await runJobs()
    expect((await listOf(id))[0]).toBe(wind)
    const content = contentFor(desk, '公屋增建', { sectionId: desk.sections.forum, authorId: desk.authors.other })
    await correctArticle(desk.db, SYSTEM, { id, version: 2, content, readersShouldSee: false }, now)
    await runJobs()
    expect((await listOf(id))[0]).toBe(house)
  })

  it('that fail leave the list as it was, and are tried again', async () => {
    const [first, second] = [await write('颱風襲港'), await write('颱風再襲')]
    await runJobs()
    await write('颱風三襲')
    const kept = await listOf(first)
    let failures = 0
    const broken = {
      ...handlers,
      relate: async (...[db, payload]: Parameters<typeof handlers.relate>) => {
        // The process ends in the middle of writing.
        await db.$transaction(async (tx) => {
          await tx.relatedList.deleteMany({ where: { articleId: payload.articleId } })
          throw new Error('broken off')
        })
      },
    }
    const onFailure = () => {
      failures += 1
    }
    const worker = { clock: () => now, kinds: ['relate' as const], onFailure }
    await runDueJobs(desk.db, broken, worker)
    expect(failures).toBeGreaterThan(0)
    expect(await listOf(first)).toEqual(kept)
    await runJobs(inMinutes(1))
    await runJobs(inMinutes(10))
    expect(await listOf(second)).toHaveLength(2)
  })

  it('fill what has no list, some at a time from the newest down, and say nothing about it', async () => {
    const ids: number[] = []
    for (let n = 0; n < 5; n++) ids.push(await write(`颱風第${'甲乙丙丁戊'[n]}號`, { days: n + 1 }))
    await desk.db.job.deleteMany()
    const before = await Promise.all(ids.map(seqOf))
    await askToRelate(desk.db, now)
    const few = {
      ...handlers,
      'relate-fill': (...[db, payload]: Parameters<(typeof handlers)['relate-fill']>) => relateSome(db, payload, now, 2),
    }
    const worker = { clock: () => now, kinds: ['relate-fill' as const] }
    expect(await runDueJobs(desk.db, few, worker)).toBe(1)
    expect((await desk.db.relatedList.findMany({ orderBy: { articleId: 'asc' } })).map(({ articleId }) => articleId)).toEqual(
      ids.slice(0, 2),
    )
    // A process that begins meanwhile goes on where it stopped, also when it was given up.
    const asked = await desk.db.job.update({ where: { key: 'relate-fill' }, data: { attempts: 0 } })
    await desk.db.job.update({ where: { key: 'relate-fill' }, data: { attempts: 8 } })
    await askToRelate(desk.db, asked.runAt)
    expect(await desk.db.job.findUniqueOrThrow({ where: { key: 'relate-fill' } })).toEqual(asked)
    expect(asked).toMatchObject({ payload: { before: expect.any(String) }, runAt: new Date(now.getTime() + 3_000), doneAt: null })
    await runDueJobs(desk.db, handlers, { ...worker, clock: () => new Date(Date.now() + 60_000) })
    expect(await desk.db.relatedList.count()).toBe(5)
    expect(await desk.db.job.count({ where: { doneAt: null } })).toBe(0)
    expect(await Promise.all(ids.map(seqOf))).toEqual(before)
    for (const id of ids) expect(await listOf(id)).toHaveLength(4)
  })

  it('look through what has its lists with pauses as well, until the end', async () => {
    const id = await write('颱風襲港')
    await relate(desk.db, { articleId: id, told: false }, now)
    await desk.db.job.deleteMany()
    await relateSome(desk.db, { before: null }, now)
    const job = await desk.db.job.findUniqueOrThrow({ where: { key: 'relate-fill' } })
    expect(job).toMatchObject({ runAt: new Date(now.getTime() + 3_000), payload: { before: expect.any(String) } })
    await runJobs(new Date(now.getTime() + 3_000))
    expect(await desk.db.job.count({ where: { doneAt: null } })).toBe(0)
  })

  it('do not wait with filling for an index that was given up', async () => {
    const id = await write('颱風襲港')
    await desk.db.job.deleteMany()
    await desk.db.job.create({ data: { kind: 'search-fill', key: 'search-fill', payload: {}, runAt: now, attempts: 8 } })
    await relateSome(desk.db, { before: null }, now)
    expect(await desk.db.relatedList.findUnique({ where: { articleId: id } })).not.toBeNull()
  })

  it('wait with filling until the index for searching is full', async () => {
    await write('颱風襲港')
    await desk.db.job.deleteMany()
    await desk.db.job.create({ data: { kind: 'search-fill', key: 'search-fill', payload: {}, runAt: now } })
    await relateSome(desk.db, { before: null }, now)
    expect(await desk.db.relatedList.count()).toBe(0)
    expect(await desk.db.job.findUnique({ where: { key: 'relate-fill' } })).toMatchObject({ doneAt: null, payload: { before: null } })
  })
})
