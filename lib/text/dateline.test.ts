import { describe, expect, it } from 'vitest'
import { ageNotice, dayBounds, dayOf, fullDateline, isoWithOffset, listDateline, monthBounds, updateDateline } from './dateline'

const HK = 'Asia/Hong_Kong'
const at = (text: string) => new Date(text)

it('prints the seed page’s dateline whatever the zone of the machine', () => {
  expect(fullDateline(at('2022-01-28T03:42:00Z'), HK)).toBe('2022年01月28日 11:42')
  expect(isoWithOffset(at('2022-01-28T03:42:00Z'), HK)).toBe('2022-01-28T11:42:00+08:00')
})

it('names midnight 00:00 and the right day', () => {
  expect(fullDateline(at('2026-11-22T16:00:00Z'), HK)).toBe('2026年11月23日 00:00')
  expect(dayOf(at('2026-11-22T15:59:59Z'), HK)).toBe('2026-11-22')
})

it('follows zones with summer time and with half hours', () => {
  expect(isoWithOffset(at('2026-07-01T12:00:00Z'), 'America/New_York')).toBe('2026-07-01T08:00:00-04:00')
  expect(isoWithOffset(at('2026-01-01T12:00:00Z'), 'America/New_York')).toBe('2026-01-01T07:00:00-05:00')
  expect(isoWithOffset(at('2026-01-01T12:00:00Z'), 'Asia/Kathmandu')).toBe('2026-01-01T17:45:00+05:45')
})

it('gives only the hour of an update on the same day', () => {
  const published = at('2022-01-28T11:42:00+08:00')
  expect(updateDateline(at('2022-01-28T11:50:00+08:00'), published, HK)).toBe('11:50')
  expect(updateDateline(at('2022-01-29T00:01:00+08:00'), published, HK)).toBe('2022年01月29日 00:01')
})

it('shortens datelines in lists', () => {
  const now = at('2026-11-23T09:00:00+08:00')
  expect(listDateline(at('2026-11-23T00:05:00+08:00'), now, HK)).toBe('00:05')
  expect(listDateline(at('2026-11-22T23:55:00+08:00'), now, HK)).toBe('11月22日 23:55')
  expect(listDateline(at('2024-04-23T13:07:00+08:00'), now, HK)).toBe('2024年04月23日')
})

describe('the age notice', () => {
  const now = at('2026-11-23T09:00:00+08:00')
  it.each([
    ['2026-01-01T00:00:00+08:00', null],
    ['2025-11-24T00:00:00+08:00', null],
    ['2025-11-23T23:00:00+08:00', '一年多前'],
    ['2024-11-22T12:00:00+08:00', '兩年多前'],
    ['2022-01-28T11:42:00+08:00', '四年多前'],
    ['2010-01-01T00:00:00+08:00', '16年多前'],
  ])('of an article from %s', (published, words) => {
    const notice = ageNotice(at(published), now, HK)
    if (words === null) expect(notice).toBeNull()
    else expect(notice).toContain(words)
  })
})

it('bounds a month by the site’s own midnights', () => {
  expect(monthBounds(2026, 11, HK).map((day) => day.toISOString())).toEqual(['2026-10-31T16:00:00.000Z', '2026-11-30T16:00:00.000Z'])
  expect(monthBounds(2026, 12, HK)[1].toISOString()).toBe('2026-12-31T16:00:00.000Z')
})

it('bounds a day of the site’s calendar, and takes one that does not exist for the one after it', () => {
  expect(dayBounds('2026-11-23', HK)).toEqual([at('2026-11-22T16:00:00Z'), at('2026-11-23T16:00:00Z')])
  expect(dayBounds('2026-12-31', HK)[1]).toEqual(at('2026-12-31T16:00:00Z'))
  expect(dayBounds('2026-02-31', HK)[0]).toEqual(at('2026-03-02T16:00:00Z'))
})
