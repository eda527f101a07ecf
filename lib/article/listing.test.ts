import { expect, it } from 'vitest'
import { countText, deskQuery, parseDeskFilter } from './listing'

it('an address says what it is narrowed to and nothing else', () => {
  const given = { state: 'published', q: '渡輪 碼頭', section: '3', author: '7', date: 'year', before: 'abc-1' }
  const query = deskQuery(parseDeskFilter(given))
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual(given)
  expect(deskQuery(parseDeskFilter({}))).toBe('')
})

it('what nobody could have chosen is left out', () => {
  expect(deskQuery(parseDeskFilter({ state: 'x', q: '  ', section: '0', author: '99999999999', date: 'x', before: '' }))).toBe('')
  expect(parseDeskFilter({ q: ['甲', '乙'] }).words).toBe('甲')
})

it('counts stop at a thousand', () => {
  expect([0, 999, 1_000, 2_500].map(countText)).toEqual(['0', '999', '999+', '999+'])
})
