import { expect, it } from 'vitest'
import { readingReport, readingsOf } from './reading'
import { halfHourOf, hourOf } from './view'

const AT = new Date('2026-11-01T12:00:00Z')
const of = (report: unknown) => readingsOf(readingReport.parse(report), (id) => `v${id}`, AT, ['news.example.hk'])
const time = { hour: hourOf(AT), halfHour: halfHourOf(AT) }

it('a view counts, with where the article was opened from', () => {
  expect(of({ article: 7 })).toEqual([{ key: 'v7', articleId: 7, what: 'count', ...time }])
  expect(of({ article: 7, from: '', utm: 'line' })).toEqual([{ key: 'v7', articleId: 7, what: 'count', source: ':line', ...time }])
})

it('a view below another article counts for that one too, once in its half hour, whatever came next', () => {
  const [view, readOn] = of({ article: 7, after: 5 })
  expect(view).toEqual({ key: 'v7', articleId: 7, what: 'count', ...time })
  expect(readOn).toEqual({ key: 'v5.5', articleId: 5, what: 'readOn', nextId: 7, ...time })
  expect(of({ article: 8, after: 5 })[1]?.key).toBe('v5.5')
  expect(of({ article: 7, after: 7 })).toHaveLength(1)
})

it('a depth counts for every quarter that was not told of before', () => {
  const told = of({
    read: [
      [7, 0, 2],
      [8, 2, 4],
    ],
  })
  expect(told.map(({ key, articleId, what }) => `${key} ${articleId} ${what}`)).toEqual([
    'v7.1 7 quarter1',
    'v7.2 7 quarter2',
    'v8.3 8 quarter3',
    'v8.4 8 quarter4',
  ])
})

it.each([
  null,
  {},
  { article: 7, more: 1 },
  { article: 7, after: '5' },
  { article: 7, from: 'x'.repeat(301) },
  { article: 7, utm: 'x'.repeat(41) },
  { article: 7, read: [[7, 0, 1]] },
  { read: [] },
  { read: [[7, 0, 5]] },
  { read: [[7, -1, 1]] },
  { read: [[7, 0]] },
  { read: [[7, 0, 1, 1]] },
  { read: [[0, 0, 1]] },
  { read: [[7, 3, 3]] },
  {
    read: [
      [8, 0, 1],
      [7, 4, 1],
    ],
  },
  { read: Array.from({ length: 61 }, () => [7, 0, 1]) },
])('%j is no report', (report) => {
  expect(readingReport.safeParse(report).success).toBe(false)
})
