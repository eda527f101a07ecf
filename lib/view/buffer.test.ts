import { expect, it } from 'vitest'
import { ViewBuffer } from './buffer'
import type { Reading } from './reading'
import { viewKey } from './view'

const view = (key: string): Reading => ({ key, articleId: 1, what: 'count', hour: 1, halfHour: 2 })

it('a view that is reported twice waits once', () => {
  const buffer = new ViewBuffer()
  expect([buffer.take([view('a')], 'x'), buffer.take([view('a')], 'x')]).toEqual([true, true])
  expect(buffer.drain()).toEqual([view('a')])
  expect(buffer.drain()).toEqual([])
})

it('an address that sends too many is refused until the next interval; others are not', () => {
  const buffer = new ViewBuffer()
  const taken = Array.from({ length: 700 }, (_, number) => buffer.take([view(`${number}`)], 'busy'))
  expect(taken.filter(Boolean)).toHaveLength(600)
  // A report counts as one, whatever it says.
  expect(buffer.take([view('other'), view('another')], 'quiet')).toBe(true)
  expect(buffer.drain()).toHaveLength(602)
  expect(buffer.take([view('again')], 'busy')).toBe(true)
})

it('what is kept has a bound, whatever comes', () => {
  const buffer = new ViewBuffer()
  for (let number = 0; number < 210_000; number++) buffer.take([view(`${number}`)], `${number % 90_000}`)
  expect(buffer.drain()).toHaveLength(200_000)
})

it('the name of a view tells nothing and is another one for another visitor, article, half hour or secret', () => {
  const at = new Date('2026-11-01T12:00:00Z')
  const reader = { address: '192.0.2.1', agent: 'Mozilla/5.0' }
  const names = [
    viewKey('s', reader, 1, at),
    viewKey('s', { ...reader, address: '192.0.2.2' }, 1, at),
    viewKey('s', { ...reader, agent: 'Mozilla/4.0' }, 1, at),
    viewKey('s', reader, 2, at),
    viewKey('s', reader, 1, new Date(at.getTime() + 1_800_000)),
    viewKey('t', reader, 1, at),
  ]
  expect(new Set(names).size).toBe(6)
  expect(viewKey('s', reader, 1, new Date(at.getTime() + 1_799_999))).toBe(names[0])
})
