import { afterEach, beforeEach, expect, it } from 'vitest'
import { withdrawArticle } from '../article/publishing'
import { type Desk, draftIn, later, NOW, openDesk, publishedIn } from '../article/test-desk'
import { ViewBuffer } from './buffer'
import { countReadings, startCounting } from './counting'
import { listMostRead } from './queries'
import type { Reading } from './reading'
import { halfHourOf, hourOf, type Visitor, viewKey } from './view'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const reader = (number: number): Visitor => ({ address: `192.0.2.${number}`, agent: 'Mozilla/5.0' })
const viewOf = (articleId: number, visitor: Visitor, at = NOW): Reading => ({
  key: viewKey('secret', visitor, articleId, at),
  articleId,
  what: 'count',
  hour: hourOf(at),
  halfHour: halfHourOf(at),
})
const counts = () =>
  desk.db.viewCount.findMany({ select: { articleId: true, hour: true, count: true }, orderBy: [{ articleId: 'asc' }, { hour: 'asc' }] })

it('counts a visitor once in a half hour for an article, whichever process hears of it', async () => {
  const [one, other] = [await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum')]
  await countReadings(desk.db, [viewOf(one, reader(1)), viewOf(other, reader(1)), viewOf(one, reader(2))], NOW)
  await Promise.all([
    countReadings(desk.db, [viewOf(one, reader(1)), viewOf(one, reader(3))], NOW),
    countReadings(desk.db, [viewOf(one, reader(3)), viewOf(one, reader(1))], NOW),
  ])
  await countReadings(desk.db, [viewOf(one, reader(1), later(31))], later(31))
  expect(await counts()).toEqual([
    { articleId: one, hour: hourOf(NOW), count: 4 },
    { articleId: other, hour: hourOf(NOW), count: 1 },
  ])
})

it('counts what is public, and nothing else', async () => {
  const draft = await draftIn(desk, 'forum')
  const gone = await publishedIn(desk, 'forum')
  await withdrawArticle(desk.db, desk.editor, { id: gone, version: 2, notice: '有誤。' }, NOW)
  await countReadings(desk.db, [viewOf(draft, reader(1)), viewOf(gone, reader(1)), viewOf(987_654, reader(1))], NOW)
  expect(await counts()).toEqual([])
  expect(await desk.db.countedView.count()).toBe(0)
})

it('keeps nothing of a visitor beyond the half hour', async () => {
  const id = await publishedIn(desk, 'forum')
  await countReadings(desk.db, [viewOf(id, reader(1))], NOW)
  expect(await desk.db.countedView.findMany()).toEqual([{ key: expect.stringMatching(/^[\w-]{22}$/), halfHour: halfHourOf(NOW) }])
  // A reading of the last second may still wait in another process.
  await countReadings(desk.db, [], later(30))
  await countReadings(desk.db, [viewOf(id, reader(1))], later(30))
  expect(await desk.db.countedView.count()).toBe(1)
  await countReadings(desk.db, [], later(31))
  expect(await desk.db.countedView.count()).toBe(0)
  expect(await counts()).toMatchObject([{ count: 1 }])
})

it('writes many, and lets others have their turn meanwhile', async () => {
  const id = await publishedIn(desk, 'forum')
  const visitor = (number: number): Visitor => ({ address: `2001:db8:0:${number.toString(16)}::1`, agent: 'Mozilla/5.0' })
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  await countReadings(
    desk.db,
    Array.from({ length: 2_500 }, (_, number) => viewOf(id, visitor(number))),
    NOW,
  )
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
  expect(await counts()).toEqual([{ articleId: id, hour: hourOf(NOW), count: 2_500 }])
})

it('lists what was read most since, never what was withdrawn', async () => {
  const [one, two, gone] = [await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum')]
  const views = (id: number, many: number, at = NOW) => Array.from({ length: many }, (_, number) => viewOf(id, reader(number), at))
  await countReadings(desk.db, [...views(one, 1), ...views(two, 2), ...views(gone, 3), ...views(one, 9, later(-60 * 25))], NOW)
  await withdrawArticle(desk.db, desk.editor, { id: gone, version: 2, notice: '有誤。' }, NOW)
  expect(await listMostRead(later(-60 * 24), 5, NOW)).toEqual([
    { articleId: two, count: 2, readOn: 0 },
    { articleId: one, count: 1, readOn: 0 },
  ])
  expect(await listMostRead(later(-60 * 26), 1, NOW)).toEqual([{ articleId: one, count: 10, readOn: 0 }])
})

it('what waits is written when the process stops; what a failing database did not take waits on', async () => {
  const id = await publishedIn(desk, 'forum')
  const buffer = new ViewBuffer()
  const now = new Date()
  buffer.take([viewOf(id, reader(1), now)], 'address')
  const broken = await openDesk()
  await broken.close()
  const errors: unknown[] = []
  await startCounting(broken.db, buffer, (error) => errors.push(error))()
  expect(errors).toHaveLength(1)
  await startCounting(desk.db, buffer, (error) => errors.push(error))()
  expect(errors).toHaveLength(1)
  expect(await counts()).toMatchObject([{ articleId: id, count: 1 }])
})

it('what was known of visitors goes at the start and when the process stops', async () => {
  const old = { halfHour: halfHourOf(new Date()) - 2 }
  const started = async () => (await desk.db.countedView.count()) === 0
  await desk.db.countedView.create({ data: { key: 'left by a process that is gone', ...old } })
  const stop = startCounting(desk.db, new ViewBuffer(), (error) => expect.unreachable(String(error)))
  await expect.poll(started).toBe(true)
  await desk.db.countedView.create({ data: { key: 'written by another process since', ...old } })
  await stop()
  expect(await desk.db.countedView.count()).toBe(0)
})
