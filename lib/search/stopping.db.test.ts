import { afterEach, beforeEach, expect, test } from 'vitest'
import { bodyOf, type Desk, later, NOW, openDesk } from '../article/test-desk'
import { findTexts, LOWEST_LEVEL } from '../db/full-text'
import { writeTexts } from '../db/full-text-writing'
import { breaksDuring } from '../db/test-breaks'
import { fillIndex } from './indexing'
import { findArticles } from './queries'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('looking for what stands behind very much of the same stops, lets others come to their turn, and goes on when asked', async () => {
  const { db } = desk
  const many = Array.from({ length: 700 }, (_, n) => ({
    key: BigInt(n + 1),
    title: [n === 0 ? 'wx' : 'wa'],
    summary: [],
    body: ['wa'],
    filed: [],
  }))
  await db.$transaction((tx) => writeTexts(tx, many))
  const search = { terms: [{ words: ['wa'], filed: [] }], filed: [], from: 0n, before: 2n ** 62n }
  // 2, 8, 32, 128 and 512 of them.
  const stopped = { keys: [], stoppedAt: 19n }
  expect(await breaksDuring(async () => expect(await findTexts(db, search, LOWEST_LEVEL, 2)).toEqual(stopped))).toBeGreaterThan(4)
  const rest = await findTexts(db, { ...search, before: 19n }, LOWEST_LEVEL, 2)
  expect(rest).toEqual({ keys: [1n], stoppedAt: null })
})

test('a page that begins far down, of somebody who writes much, may be empty, and leads on', async () => {
  const { db, sections, authors } = desk
  const data = Array.from({ length: 700 }, (_, n) => ({
    title: `第${n}篇`,
    body: bodyOf(n === 699 ? '深喉說。' : '內文'),
    sectionId: sections.news,
    authorId: n === 699 ? authors.other : authors.own,
    status: 'published' as const,
    publishedAt: later(-n),
  }))
  await db.article.createMany({ data })
  await fillIndex(db)
  const ask = async (after: string) => {
    const found = await findArticles({ q: '深喉', section: '', author: '', year: '', after }, 1, NOW)
    return { titles: found.hits.map(({ card }) => card.title), after: found.after }
  }
  const first = await ask(`3-${(2n ** 63n - 1n).toString(36)}`)
  expect(first).toEqual({ titles: [], after: expect.stringMatching(/^3-/) })
  expect(await ask(first.after ?? '')).toEqual({ titles: ['第699篇'], after: null })
})
