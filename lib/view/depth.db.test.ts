import { afterEach, beforeEach, expect, it } from 'vitest'
import { withdrawArticle } from '../article/publishing'
import { type Desk, later, NOW, openDesk, publishedIn } from '../article/test-desk'
import { breaksDuring } from '../db/test-breaks'
import { countReadings } from './counting'
import { listMostRead } from './queries'
import { type ReadingReport, readingsOf } from './reading'
import { tidyCounts } from './tidying'
import { dayNumber, hourOf, viewKey } from './view'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** What a visitor's browser reports at a moment. */
const says = (visitor: number, report: ReadingReport, at = NOW) =>
  readingsOf(report, (id) => viewKey('secret', { address: `192.0.2.${visitor}`, agent: 'Mozilla/5.0' }, id, at), at, ['news.example.hk'])
const count = (...told: ReturnType<typeof says>[]) => countReadings(desk.db, told.flat(), NOW)
const TODAY = dayNumber('2026-11-01')

it('counts how far an article was read, each quarter once per visitor and half hour', async () => {
  const id = await publishedIn(desk, 'forum')
  await count(says(1, { article: id }), says(2, { article: id }), says(1, { read: [[id, 0, 2]] }))
  await Promise.all([count(says(1, { read: [[id, 0, 4]] }), says(2, { read: [[id, 0, 1]] })), count(says(1, { read: [[id, 2, 4]] }))])
  expect(await desk.db.viewCount.findMany()).toEqual([
    { articleId: id, hour: hourOf(NOW), count: 2, quarter1: 2, quarter2: 1, quarter3: 1, quarter4: 1, readOn: 0 },
  ])
})

it('counts what readers went on to, of public articles alone', async () => {
  const [one, two, three] = [await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum')]
  await withdrawArticle(desk.db, desk.editor, { id: three, version: 2, notice: '有誤。' }, NOW)
  await count(says(1, { article: one }), says(1, { article: two, after: one }), says(2, { article: two, after: one }))
  await count(says(1, { article: two, after: one }), says(3, { article: three, after: one }), says(4, { article: two, after: three }))
  expect(await desk.db.readOnCount.findMany()).toEqual([{ articleId: one, day: TODAY, nextId: two, count: 2 }])
  expect(await listMostRead(later(-60), 5, NOW)).toEqual([
    { articleId: two, count: 3, readOn: 0 },
    { articleId: one, count: 1, readOn: 2 },
  ])
  expect(
    await desk.db.viewCount.findMany({ select: { articleId: true, count: true, readOn: true }, orderBy: { articleId: 'asc' } }),
  ).toEqual([
    { articleId: one, count: 1, readOn: 2 },
    { articleId: two, count: 3, readOn: 0 },
  ])
})

it('counts from where an article was opened; of too many hosts in a day the rest together, in one batch or in many', async () => {
  const [id, other] = [await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum')]
  const from = (host: string, visitor: number, article = id) => says(visitor, { article, from: host })
  await count(from('', 1), from('www.one.example', 2), from('one.example', 3), from('news.example.hk', 4))
  await count(...Array.from({ length: 30 }, (_, number) => from(`host${number}.example`, 10 + number)))
  await count(from('last.example', 50), from('one.example', 51), from('', 52), says(53, { article: id, from: '', utm: 'x' }))
  await count(from('last.example', 54, other))
  const rows = await desk.db.sourceCount.findMany({ where: { articleId: id } })
  const counts = new Map(rows.map(({ source, ...row }) => [source, row.count]))
  expect(rows.every(({ day }) => day === TODAY)).toBe(true)
  expect([...counts.keys()].filter((source) => !source.startsWith(':'))).toHaveLength(20)
  expect([':direct', 'one.example', ':site', ':x', ':other'].map((source) => counts.get(source))).toEqual([2, 3, 1, 1, 12])
  expect(await desk.db.sourceCount.findMany({ where: { articleId: other } })).toMatchObject([{ source: 'last.example', count: 1 }])
})

it('keeps apart only as many articles that were read next as anybody can read', async () => {
  const one = await publishedIn(desk, 'forum')
  const ids = [await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum')]
  await desk.db.readOnCount.createMany({
    data: Array.from({ length: 49 }, (_, number) => ({ articleId: one, day: TODAY, nextId: 900_000 + number, count: 1 })),
  })
  const [first = 0, second = 0] = ids
  await count(says(1, { article: first, after: one }), says(2, { article: second, after: one }))
  await count(says(3, { article: first, after: one }))
  expect(await desk.db.readOnCount.findMany({ where: { nextId: { in: ids } } })).toEqual([
    { articleId: one, day: TODAY, nextId: first, count: 2 },
  ])
  expect(await desk.db.viewCount.findMany({ where: { articleId: one } })).toMatchObject([{ count: 0, readOn: 3 }])
})

it('adds up what no report shows apart any more, however often and by whomever', async () => {
  const [id, other] = [await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum')]
  const long = hourOf(NOW) - 24 * 40
  const quarters = { quarter1: 4, quarter2: 3, quarter3: 2, quarter4: 1 }
  for (let hour = 0; hour < 700; hour++)
    await desk.db.viewCount.create({ data: { articleId: id, hour: long - hour, count: 5, readOn: 1, ...quarters } })
  await desk.db.viewCount.create({ data: { articleId: other, hour: long, count: 7 } })
  await desk.db.viewCount.create({ data: { articleId: id, hour: hourOf(NOW) - 24 * 30, count: 9 } })
  for (const day of [TODAY - 30, TODAY - 29]) {
    await desk.db.sourceCount.create({ data: { articleId: id, day, source: ':site', count: 1 } })
    await desk.db.readOnCount.create({ data: { articleId: id, day, nextId: other, count: 1 } })
  }
  // Two transactions of one of them, between which others come to their turn.
  expect(await breaksDuring(() => Promise.all([tidyCounts(desk.db, NOW), tidyCounts(desk.db, NOW)]))).toBeGreaterThan(2)
  await tidyCounts(desk.db, later(60))
  expect(await desk.db.viewCount.findMany({ orderBy: [{ articleId: 'asc' }, { hour: 'asc' }] })).toEqual([
    { articleId: id, hour: 0, count: 3_500, quarter1: 2_800, quarter2: 2_100, quarter3: 1_400, quarter4: 700, readOn: 700 },
    { articleId: id, hour: hourOf(NOW) - 24 * 30, count: 9, quarter1: 0, quarter2: 0, quarter3: 0, quarter4: 0, readOn: 0 },
    { articleId: other, hour: 0, count: 7, quarter1: 0, quarter2: 0, quarter3: 0, quarter4: 0, readOn: 0 },
  ])
  expect(await desk.db.sourceCount.findMany({ select: { day: true } })).toEqual([{ day: TODAY - 29 }])
  expect(await desk.db.readOnCount.findMany({ select: { day: true } })).toEqual([{ day: TODAY - 29 }])
})
