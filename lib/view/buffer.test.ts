import { expect, it } from 'vitest'
import { ViewBuffer } from './buffer'
import { type Reading, readingReport, readingsOf } from './reading'
import { viewKey } from './view'

const view = (key: string, articleId = 1): Reading => ({ key, articleId, what: 'count', hour: 1, halfHour: 2 })
/** So many views of as many articles. */
const views = (many: number) => Array.from({ length: many }, (_, number) => view(`${number}`, number))

it('a view that is reported twice waits once', () => {
  const buffer = new ViewBuffer()
  expect([buffer.take([view('a')], 'x'), buffer.take([view('a')], 'x')]).toEqual([true, true])
  expect(buffer.drain()).toEqual([view('a')])
  expect(buffer.drain()).toEqual([])
})

it('a network that sends too much is refused until the next interval; others are not', () => {
  const buffer = new ViewBuffer()
  const taken = views(700).map((one) => buffer.take([one], '2001:db8::1'))
  expect(taken.filter(Boolean)).toHaveLength(600)
  expect(buffer.take([view('late')], '2001:db8:0:0:ffff::1')).toBe(false)
  expect(buffer.take([view('other'), view('another')], '2001:db8:0:1::1')).toBe(true)
  expect(buffer.drain()).toHaveLength(602)
  expect(buffer.take([view('again')], '2001:db8::1')).toBe(true)
})

it('one address cannot fill what is kept with reports that say much', () => {
  const buffer = new ViewBuffer()
  const at = new Date('2026-11-01T12:00:00Z')
  for (let number = 0; number < 600; number++) {
    const report = readingReport.parse({ read: Array.from({ length: 60 }, (_, index) => [number * 60 + index + 1, 0, 4]) })
    buffer.take(
      readingsOf(report, (id) => `${number} ${id}`, at, []),
      'busy',
    )
  }
  expect(buffer.take([view('other')], 'quiet')).toBe(true)
  // Whole reports of 240 readings.
  expect(buffer.drain()).toHaveLength(2 * 240 + 1)
})

it('a network counts three hundred times for one thing in a half hour, whoever its visitors say they are', () => {
  const buffer = new ViewBuffer()
  const read = (address: string, more: Partial<Reading> = {}) => {
    for (let number = 0; number < 400; number++) expect(buffer.take([{ ...view(`${number} ${address}`), ...more }], address)).toBe(true)
    return buffer.drain().length
  }
  expect(read('192.0.2.1')).toBe(300)
  expect(read('192.0.2.1')).toBe(0)
  expect(read('192.0.2.1', { what: 'readOn' })).toBe(300)
  expect(read('192.0.2.1', { articleId: 2 })).toBe(300)
  expect(read('192.0.2.2')).toBe(300)
  expect(read('192.0.2.1', { halfHour: 3 })).toBe(300)
})

it('what is kept has a bound, whatever comes', () => {
  const buffer = new ViewBuffer()
  for (let number = 0; number < 210_000; number++) buffer.take([view(`${number}`)], `${number % 90_000}`)
  expect(buffer.drain()).toHaveLength(200_000)
})

it('the name of a view tells nothing and is another one for another network, agent, article, half hour or secret', () => {
  const at = new Date('2026-11-01T12:00:00Z')
  const reader = { address: '2001:db8::1', agent: 'Mozilla/5.0' }
  const names = [
    viewKey('s', reader, 1, at),
    viewKey('s', { ...reader, address: '2001:db8:0:1::1' }, 1, at),
    viewKey('s', { ...reader, address: '192.0.2.2' }, 1, at),
    viewKey('s', { ...reader, agent: 'Mozilla/4.0' }, 1, at),
    viewKey('s', reader, 2, at),
    viewKey('s', reader, 1, new Date(at.getTime() + 1_800_000)),
    viewKey('t', reader, 1, at),
  ]
  expect(new Set(names).size).toBe(7)
  expect(viewKey('s', reader, 1, new Date(at.getTime() + 1_799_999))).toBe(names[0])
  expect(viewKey('s', { ...reader, address: '2001:db8:0:0:1:2:3:4' }, 1, at)).toBe(names[0])
})
