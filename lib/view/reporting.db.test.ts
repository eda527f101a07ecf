import { afterEach, beforeEach, expect, it } from 'vitest'
import { withdrawArticle } from '../article/publishing'
import { type Desk, draftIn, NOW, openDesk, publishedIn } from '../article/test-desk'
import { viewsCsv } from './report'
import { getViewReport } from './reporting'
import { hourOf } from './view'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** NOW is 2026-11-01 12:00 in Hong Kong, where the site's days begin at 16:00 UTC. */
const viewed = (articleId: number, at: string, count: number) =>
  desk.db.viewCount.create({ data: { articleId, hour: hourOf(new Date(at)), count } })

it('adds up the hours of each of the last thirty days of the site’s calendar', async () => {
  const [id, other] = [await publishedIn(desk, 'forum', '讀得多'), await publishedIn(desk, 'forum')]
  await viewed(id, '2026-11-01T12:00:00+08:00', 1)
  await viewed(id, '2026-11-01T00:00:00+08:00', 2)
  await viewed(id, '2026-10-31T23:00:00+08:00', 4)
  await viewed(id, '2026-10-03T00:00:00+08:00', 8)
  await viewed(id, '2026-10-02T23:00:00+08:00', 16)
  await viewed(other, '2026-11-01T12:00:00+08:00', 32)
  const report = await getViewReport(desk.author, id, NOW)
  expect(report).toMatchObject({ articleId: id, title: '讀得多', total: 31, recent: 15 })
  expect(report?.days).toHaveLength(30)
  expect(report?.days.filter(({ count }) => count > 0)).toEqual([
    { day: '2026-11-01', count: 3 },
    { day: '2026-10-31', count: 4 },
    { day: '2026-10-03', count: 8 },
  ])
  expect(report && viewsCsv(report)).toMatch(
    /^\uFEFF"日期","閱讀次數"\r\n"2026-10-03","8"\r\n"2026-10-04","0"\r\n(.+\r\n){26}"2026-10-31","4"\r\n"2026-11-01","3"\r\n$/,
  )
})

it('is for those who may open the article, whatever has become of it', async () => {
  const [id, draft] = [await publishedIn(desk, 'news'), await draftIn(desk, 'news')]
  await viewed(id, '2026-11-01T12:00:00+08:00', 1)
  await withdrawArticle(desk.db, desk.editor, { id, version: 2, notice: '有誤。' }, NOW)
  for (const actor of [desk.owner, desk.editor, desk.author, desk.contributor]) {
    expect(await getViewReport(actor, id, NOW)).toMatchObject({ total: 1 })
    expect(await getViewReport(actor, String(draft), NOW)).toMatchObject({ total: 0, recent: 0 })
  }
  for (const actor of [desk.otherAuthor, desk.otherContributor]) expect(await getViewReport(actor, id, NOW)).toBeNull()
  for (const key of ['0', '-1', 'x', '1e3', '99999999999', '', '987654']) expect(await getViewReport(desk.owner, key, NOW)).toBeNull()
})
