import { describe, expect, it } from 'vitest'
import { cardTime, clock, days } from './card-time'
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

describe('days', () => {
  it('gathers neighbours of a day and names the year only where it is new', () => {
    const cards = [
      at(4, '2024-04-23T13:07:00+08:00'),
      at(3, '2024-04-23T08:00:00+08:00'),
      at(2, '2024-04-22T22:10:00+08:00'),
      at(1, '2022-01-28T11:42:00+08:00'),
    ]
    expect(days(cards).map(({ name, year, weekday, cards: ofDay }) => [name, year, weekday, ofDay.map(({ id }) => id)])).toEqual([
      ['4月23日', '2024年', '星期二', [4, 3]],
      ['4月22日', null, '星期一', [2]],
      ['1月28日', '2022年', '星期五', [1]],
    ])
  })
})
