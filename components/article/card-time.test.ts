import { describe, expect, it } from 'vitest'
import { cardTime, clock } from './card-time'
import { card } from './test-article'

const at = (id: number, iso: string) => card(id, { day: iso.slice(0, 10), published: { iso, text: '' } })

describe('card times', () => {
  const older = at(1, '2022-01-28T11:42:00+08:00')

  it('reads the hour in the zone that the moment carries', () => {
    expect(clock({ iso: '2022-01-28T23:59:00+08:00', text: '' })).toBe('23:59')
  })

  it.each([
    ['2022-01-28', '11:42'],
    ['2022-03-01', '01月28日 11:42'],
    ['2023-01-28', '2022年01月28日 11:42'],
    [undefined, '2022年01月28日 11:42'],
  ])('on a page of %s prints %s', (today, expected) => {
    expect(cardTime(older, today)).toBe(expected)
  })
})
