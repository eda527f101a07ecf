import { expect, it } from 'vitest'
import { fromWallTime, spellWallTime, wallTime } from './wall-time'

it.each([
  ['2026-11-27T09:00', 'Asia/Hong_Kong', '2026-11-27T01:00:00.000Z'],
  ['2026-01-01T00:00', 'Asia/Hong_Kong', '2025-12-31T16:00:00.000Z'],
  ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
])('%s in %s', (text, zone, iso) => {
  const at = fromWallTime(text, zone)
  expect(at?.toISOString()).toBe(iso)
  expect(at && wallTime(at, zone)).toBe(text)
})

it.each([
  '0002-01-01T09:00',
  '0020-01-01T09:00',
  '0202-01-01T09:00',
  '2026-03-08T02:30',
  '2026-13-01T00:00',
  '2026-02-30T00:00',
  'tomorrow',
  '',
])('%s is no time in New York', (text) => {
  expect(fromWallTime(text, 'America/New_York')).toBeNull()
})

it.each([
  ['2026-11-28T09:00', '2026年11月28日（星期六）09:00'],
  ['2024-02-29T23:59', '2024年02月29日（星期四）23:59'],
])('%s is spelled', (text, spelled) => {
  expect(spellWallTime(text)).toBe(spelled)
})
