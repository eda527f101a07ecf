import { expect, it } from 'vitest'
import { deskTime, span } from './desk-time'

const NOW = new Date('2026-11-27T18:51:00+08:00')
const at = (iso: string) => deskTime(new Date(iso), NOW, 'Asia/Hong_Kong')

it('a moment is named from where one stands, in the site’s time zone', () => {
  expect(at('2026-11-27T00:00:00+08:00')).toBe('今日 00:00')
  expect(at('2026-11-26T23:59:00+08:00')).toBe('昨日 23:59')
  expect(at('2026-11-28T08:00:00+08:00')).toBe('明日 08:00')
  expect(at('2026-04-21T15:20:00+08:00')).toBe('04月21日 15:20')
  expect(at('2022-01-28T11:42:00+08:00')).toBe('2022年01月28日 11:42')
  expect(at('2027-01-01T00:00:00+08:00')).toBe('2027年01月01日 00:00')
})

it('a span is as exact as it is short', () => {
  expect([5_000, 25 * 60_000, 3_599_999, 3 * 3_600_000, 50 * 3_600_000].map(span)).toEqual(['1分鐘', '25分鐘', '59分鐘', '3小時', '2日'])
})
