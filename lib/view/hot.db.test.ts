import { afterEach, beforeEach, expect, it } from 'vitest'
import { trashArticles } from '../article/bulk'
import { unscheduleArticle, withdrawArticle } from '../article/publishing'
import { type Desk, later, NOW, openDesk, publishedIn } from '../article/test-desk'
import { sqliteOnly } from '../db/test-db'
import { askedOf, readHot, sumsQuery } from './queries'
import { hourOf } from './view'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** So many views of an article, some hours before {@link NOW}. */
const viewed = (articleId: number, hoursAgo: number, count: number) =>
  desk.db.viewCount.create({ data: { articleId, hour: hourOf(NOW) - hoursAgo, count } })
const hot = async (...asked: Parameters<typeof readHot>) => (await readHot(...asked)).map(({ id }) => id)

it('in a day the views of an hour are worth the less the older they are, from 24 to 1', async () => {
  const [fresh, old, older] = [await publishedIn(desk, 'news'), await publishedIn(desk, 'news'), await publishedIn(desk, 'news')]
  await viewed(fresh, 0, 1)
  await viewed(old, 23, 23)
  await viewed(older, 24, 9_000)
  expect(await hot('day', null, NOW)).toEqual([fresh, old])
  await viewed(old, 22, 1)
  expect(await hot('day', null, NOW)).toEqual([old, fresh])
  // Nothing has to be read anew for the order to change.
  expect(await hot('day', null, later(60))).toEqual([fresh, old])
})

it('in a week every view is worth the same', async () => {
  const [fresh, old] = [await publishedIn(desk, 'news'), await publishedIn(desk, 'news')]
  await viewed(fresh, 0, 9)
  await viewed(old, 167, 10)
  await viewed(fresh, 168, 9_000)
  expect(await hot('week', null, NOW)).toEqual([old, fresh])
  await viewed(fresh, 3, 1)
  // As many for both: the newer one goes first.
  expect(await hot('week', null, NOW)).toEqual([old, fresh].sort((one, other) => other - one))
})

it('a section has a list of its own, and keeps an article no longer than the article keeps the section', async () => {
  const { forum, news } = desk.sections
  const [here, there] = [await publishedIn(desk, 'news'), await publishedIn(desk, 'forum')]
  await viewed(here, 1, 1)
  await viewed(there, 1, 2)
  expect([await hot('day', news, NOW), await hot('week', forum, NOW)]).toEqual([[here], [there]])
  await desk.db.article.update({ where: { id: there }, data: { sectionId: news } })
  expect([await hot('week', news, NOW), await hot('day', forum, NOW)]).toEqual([[there, here], []])
})

it('never lists what is not public, however often it was read, and is full without it', async () => {
  const gone = await Promise.all(Array.from({ length: 12 }, () => publishedIn(desk, 'news')))
  for (const id of gone) await withdrawArticle(desk.db, desk.editor, { id, version: 2, notice: '有誤。' }, NOW)
  const [scheduled, trashed] = [await publishedIn(desk, 'news', '排程', later(60)), await publishedIn(desk, 'news', '不要', later(60))]
  await unscheduleArticle(desk.db, desk.editor, { id: trashed, version: 2 }, NOW)
  await trashArticles(desk.db, desk.editor, { ids: [trashed] }, NOW)
  const open = await Promise.all(Array.from({ length: 21 }, () => publishedIn(desk, 'news')))
  for (const id of [...gone, scheduled, trashed]) await viewed(id, 1, 100)
  for (const id of open) await viewed(id, 1, 1)
  const newest = [...open].sort((one, other) => other - one).slice(0, 20)
  expect(await hot('day', null, NOW)).toEqual(newest)
  expect(await hot('week', desk.sections.news, NOW)).toEqual(newest)
})

sqliteOnly('on SQLite', () => {
  it('reads the counts of the hours that are asked for, however many older ones there are', async () => {
    const { news } = desk.sections
    for (const sectionId of [null, news])
      for (const span of ['day', 'week'] as const) {
        const query = sumsQuery(askedOf(span, sectionId, NOW), 40)
        const plan = await desk.db.$queryRaw<{ detail: string }[]>`EXPLAIN QUERY PLAN ${query}`
        const steps = plan.map(({ detail }) => detail).filter((detail) => /(SCAN|SEARCH) (ViewCount|Article)/.test(detail))
        expect(steps.length, span).toBeGreaterThan(0)
        for (const step of steps) expect(step).toMatch(/^SEARCH .*(hour>\?|COVERING INDEX .*sectionId=\?)/)
      }
  })
})
