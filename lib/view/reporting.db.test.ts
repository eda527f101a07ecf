import { afterEach, beforeEach, expect, it } from 'vitest'
import { withdrawArticle } from '../article/publishing'
import { type Desk, draftIn, NOW, openDesk, publishedIn } from '../article/test-desk'
import { readingCsv } from './report'
import { getReadingReport } from './reporting'
import { dayNumber, hourOf } from './view'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** NOW is 2026-11-01 12:00 in Hong Kong, where the site's days begin at 16:00 UTC. */
const viewed = (articleId: number, at: string, count: number, more: Partial<Record<'quarter1' | 'quarter4' | 'readOn', number>> = {}) =>
  desk.db.viewCount.create({ data: { articleId, hour: hourOf(new Date(at)), count, ...more } })
const cameFrom = (articleId: number, day: string, source: string, count: number) =>
  desk.db.sourceCount.create({ data: { articleId, day: dayNumber(day), source, count } })
const wentTo = (articleId: number, day: string, nextId: number, count: number) =>
  desk.db.readOnCount.create({ data: { articleId, day: dayNumber(day), nextId, count } })

const report = async (id: number) => {
  const found = await getReadingReport(desk.author, id, NOW)
  if (!found) throw new Error(`no report of ${id}`)
  return found
}

it('adds up the hours of each of the last thirty days of the site’s calendar', async () => {
  const [id, other] = [await publishedIn(desk, 'forum', '讀得多'), await publishedIn(desk, 'forum')]
  await viewed(id, '2026-11-01T12:00:00+08:00', 1, { quarter1: 1 })
  await viewed(id, '2026-11-01T00:00:00+08:00', 2, { quarter1: 2, quarter4: 1, readOn: 1 })
  await viewed(id, '2026-10-31T23:00:00+08:00', 4, { quarter1: 3, readOn: 2 })
  await viewed(id, '2026-10-03T00:00:00+08:00', 8)
  await viewed(id, '2026-10-02T23:00:00+08:00', 16, { quarter1: 16, readOn: 16 })
  await viewed(id, '1970-01-01T00:00:00Z', 100)
  await viewed(other, '2026-11-01T12:00:00+08:00', 32, { quarter4: 32 })
  const { days, ...sums } = await report(id)
  expect(sums).toMatchObject({ articleId: id, title: '讀得多', total: 131, recent: { count: 15, quarters: [6, 0, 0, 1], readOn: 3 } })
  expect(days).toHaveLength(30)
  expect(days.filter(({ count }) => count > 0)).toEqual([
    { day: '2026-11-01', count: 3, quarters: [3, 0, 0, 1], readOn: 1 },
    { day: '2026-10-31', count: 4, quarters: [3, 0, 0, 0], readOn: 2 },
    { day: '2026-10-03', count: 8, quarters: [0, 0, 0, 0], readOn: 0 },
  ])
})

it('tells the ten places that most readers came from, and the rest together', async () => {
  const id = await publishedIn(desk, 'forum')
  for (let number = 1; number <= 12; number++) await cameFrom(id, '2026-11-01', `host${String(number).padStart(2, '0')}.example`, number)
  await cameFrom(id, '2026-10-31', 'host01.example', 12)
  await cameFrom(id, '2026-10-03', ':facebook', 40)
  await cameFrom(id, '2026-11-01', ':other', 30)
  await cameFrom(id, '2026-10-02', 'long-ago.example', 999)
  const { sources } = await report(id)
  expect(sources.map(({ name, count }) => `${name} ${count}`)).toEqual([
    'Facebook 40',
    'host01.example 13',
    ...[12, 11, 10].map((number) => `host${number}.example ${number}`),
    ...[9, 8, 7, 6, 5].map((number) => `host0${number}.example ${number}`),
    `其他 ${30 + 4 + 3 + 2}`,
  ])
  expect(sources[0]?.days).toEqual([...Array.from({ length: 29 }, () => 0), 40])
  expect(sources[1]?.days.slice(0, 3)).toEqual([1, 12, 0])
  expect(sources.at(-1)?.days.slice(0, 2)).toEqual([39, 0])
})

it('tells the five articles that most readers went on to, of those that are public', async () => {
  const id = await publishedIn(desk, 'forum')
  const next: number[] = []
  for (let number = 0; number < 7; number++) next.push(await publishedIn(desk, 'forum', `下一篇${number}`))
  for (const [index, one] of next.entries()) await wentTo(id, '2026-11-01', one, 10 - index)
  await wentTo(id, '2026-10-31', next[6] ?? 0, 50)
  await wentTo(id, '2026-10-31', 987_654, 99)
  await withdrawArticle(desk.db, desk.editor, { id: next[0] ?? 0, version: 2, notice: '有誤。' }, NOW)
  const found = (await report(id)).next
  expect(found.map(({ name, count }) => `${name} ${count}`)).toEqual(['下一篇6 54', '下一篇1 9', '下一篇2 8', '下一篇3 7', '下一篇4 6'])
  expect(found[0]).toMatchObject({ articleId: next[6] })
  expect(found[0]?.days.slice(0, 3)).toEqual([4, 50, 0])
})

it('says all of it in a file, a line a day', async () => {
  const [id, other] = [await publishedIn(desk, 'forum'), await publishedIn(desk, 'forum', '=下一篇')]
  await viewed(id, '2026-11-01T12:00:00+08:00', 3, { quarter1: 2, quarter4: 1, readOn: 1 })
  await cameFrom(id, '2026-10-31', ':direct', 5)
  await wentTo(id, '2026-11-01', other, 1)
  const [head, ...lines] = readingCsv(await report(id)).split('\r\n')
  expect(head).toBe('\uFEFF"日期","閱讀次數","讀到25%","讀到50%","讀到75%","讀到100%","往下看","來自：直接","接着讀：=下一篇"')
  expect(lines).toHaveLength(31)
  expect([lines[0], ...lines.slice(-3)]).toEqual([
    '"2026-10-03","0","0","0","0","0","0","0","0"',
    '"2026-10-31","0","0","0","0","0","0","5","0"',
    '"2026-11-01","3","2","0","0","1","1","0","1"',
    '',
  ])
})

it('is for those who may open the article, whatever has become of it', async () => {
  const [id, draft] = [await publishedIn(desk, 'news'), await draftIn(desk, 'news')]
  await viewed(id, '2026-11-01T12:00:00+08:00', 1)
  await withdrawArticle(desk.db, desk.editor, { id, version: 2, notice: '有誤。' }, NOW)
  for (const actor of [desk.owner, desk.editor, desk.author, desk.contributor]) {
    expect(await getReadingReport(actor, id, NOW)).toMatchObject({ total: 1 })
    expect(await getReadingReport(actor, String(draft), NOW)).toMatchObject({ total: 0, recent: { count: 0 } })
  }
  for (const actor of [desk.otherAuthor, desk.otherContributor]) expect(await getReadingReport(actor, id, NOW)).toBeNull()
  for (const key of ['0', '-1', 'x', '1e3', '99999999999', '', '987654']) expect(await getReadingReport(desk.owner, key, NOW)).toBeNull()
})
