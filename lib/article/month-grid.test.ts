import { expect, it } from 'vitest'
import { monthsAround, parseMonth, weeksOf } from './month-grid'

const month = (key: string) => {
  const found = parseMonth(key)
  if (!found) throw new Error(key)
  return found
}

it('a month is laid out in weeks from Sunday to Saturday', () => {
  const weeks = weeksOf(month('2026-11'))
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.[0]).toBe('2026-11-01')
  expect(weeks[4]?.slice(0, 3)).toEqual(['2026-11-29', '2026-11-30', null])
  expect(weeksOf(month('2024-02')).flat().filter(Boolean)).toHaveLength(29)
  // A February that fills four weeks exactly, and a month that needs six.
  expect(weeksOf(month('2026-02'))).toHaveLength(4)
  expect(weeksOf(month('2026-08'))).toHaveLength(6)
})

it('the year changes with its months, and the calendar ends', () => {
  expect(monthsAround(month('2026-12')).later).toMatchObject({ key: '2027-01', title: '2027年1月' })
  expect(monthsAround(month('2026-01')).earlier?.key).toBe('2025-12')
  expect(monthsAround(month('1990-01')).earlier).toBeNull()
})

it.each(['', '2026', '2026-13', '2026-00', '2026-1', '1066-10', '２０２６-11'])('%s is no month', (key) => {
  expect(parseMonth(key)).toBeNull()
})
