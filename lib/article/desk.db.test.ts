import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { type Actor, SYSTEM } from '../user/actor'
import { createUser } from '../user/commands'
import { getCalendar } from './calendar'
import { getDesk } from './desk'

const NOW = new Date('2026-11-27T18:51:00+08:00')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)

let db: Db
let close: () => Promise<void>
let sectionId: number
let one: number
let two: number
let userId: number

beforeEach(async () => {
  const opened = await testDb()
  db = opened.db
  close = opened.close
  sectionId = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
  one = await createAuthor(db, SYSTEM, { slug: 'one', name: '甲' })
  two = await createAuthor(db, SYSTEM, { slug: 'two', name: '乙' })
  userId = await createUser(db, SYSTEM, { email: 'a@example.com', name: '編輯', role: 'editor' })
})

afterEach(() => close())

const editor = (...authorIds: number[]): Actor => ({ userId, role: 'editor', name: '編輯', authorIds })
const author = (...authorIds: number[]): Actor => ({ userId, role: 'author', name: '作者', authorIds })

const article = async (title: string, data: Partial<Prisma.ArticleUncheckedCreateInput> = {}) =>
  (await db.article.create({ data: { title, body: { type: 'doc', content: [] }, sectionId, authorId: one, ...data } })).id

const titlesOf = (lines: readonly { title: string }[]) => lines.map(({ title }) => title)

describe('the desk', () => {
  it('of an author has what stands under their names, and what was sent back apart', async () => {
    await article('草稿')
    await article('別人的草稿', { authorId: two })
    await article('退回', { reviewNote: '請補資料來源' })
    await article('送審', { status: 'review', submittedAt: hours(-1) })
    await article('別人的送審', { status: 'review', submittedAt: hours(-1), authorId: two })
    await article('明日', { status: 'published', publishedAt: hours(24) })
    await article('今晚', { status: 'published', publishedAt: hours(1) })
    await article('昨日', { status: 'published', publishedAt: hours(-24), authorId: two })
    await article('今日', { status: 'published', publishedAt: hours(-1) })
    const desk = await getDesk(author(one), [], NOW)
    expect(titlesOf(desk.drafts)).toEqual(['草稿'])
    expect(desk.returned).toMatchObject([{ title: '退回', note: '退回：請補資料來源' }])
    expect(titlesOf(desk.review)).toEqual(['送審'])
    expect(titlesOf(desk.scheduled)).toEqual(['今晚', '明日'])
    expect(titlesOf(desk.published)).toEqual(['今日'])
    expect(titlesOf((await getDesk(author(one, two), [], NOW)).published)).toEqual(['今日', '昨日'])
    expect(await getDesk(author(), [], NOW)).toEqual({
      drafts: [],
      returned: [],
      review: [],
      scheduled: [],
      late: [],
      published: [],
      read: [],
    })
  })

  it('of an editor has the drafts that they wrote in, and what waits from everybody', async () => {
    await article('沒有碰過')
    const id = await article('寫過')
    await db.revision.create({ data: { articleId: id, reason: 'autosave', userId, title: '', content: {} } })
    await article('自己名下', { authorId: two })
    await article('先送審', { status: 'review', submittedAt: hours(-2), authorId: two })
    await article('後送審', { status: 'review', submittedAt: hours(-1) })
    const desk = await getDesk(editor(two), [], NOW)
    expect(titlesOf(desk.drafts).sort()).toEqual(['寫過', '自己名下'].sort())
    expect(titlesOf(desk.review)).toEqual(['先送審', '後送審'])
  })

  it('says what is late', async () => {
    const id = await article('逾時', { status: 'published', publishedAt: hours(-1) })
    const desk = await getDesk(editor(), [{ id, title: '逾時', by: '1小時' }], NOW)
    expect(desk.late).toMatchObject([{ title: '逾時', note: '逾時1小時' }])
  })
})

describe('the calendar', () => {
  const daysOf = async (actor: Actor, key?: string) => {
    const calendar = await getCalendar(actor, key, NOW)
    const days = calendar?.weeks.flat().flatMap((day) => (day && day.entries.length > 0 ? [day] : [])) ?? []
    return days.map(({ day, entries }) => [day, ...entries.map(({ title, state, at }) => `${at.text} ${title} ${state}`)])
  }

  it('has articles on the days of the site, whatever the day elsewhere', async () => {
    await article('月初', { status: 'published', publishedAt: new Date('2026-10-31T16:00:00Z') })
    await article('上月底', { status: 'published', publishedAt: new Date('2026-10-31T15:59:00Z') })
    await article('今日', { status: 'published', publishedAt: hours(-1) })
    await article('今晚', { status: 'published', publishedAt: hours(1), authorId: two })
    await article('草稿')
    await article('已撤回', { status: 'withdrawn', publishedAt: hours(-1) })
    expect(await daysOf(editor())).toEqual([
      ['2026-11-01', '00:00 月初 published'],
      ['2026-11-27', '17:51 今日 published', '19:51 今晚 scheduled'],
    ])
    expect(await daysOf(author(two), '2026-11')).toEqual([['2026-11-27', '19:51 今晚 scheduled']])
    expect(await daysOf(author(one), '2026-10')).toEqual([['2026-10-31', '23:59 上月底 published']])
    expect(await daysOf(author())).toEqual([])
    const calendar = await getCalendar(editor(), undefined, NOW)
    expect(calendar?.weeks.flat().filter((day) => day?.today)).toMatchObject([{ day: '2026-11-27', name: '11月27日星期五' }])
  })

  it('has no month that is none', async () => {
    expect(await getCalendar(editor(), '2026-13', NOW)).toBeNull()
  })
})
