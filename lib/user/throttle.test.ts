import { expect, it } from 'vitest'
import { RULES, waitFor } from './throttle'

const NOW = new Date('2026-11-27T12:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const wait = (count: number, seconds: number, kind: keyof typeof RULES = 'pair') =>
  waitFor(RULES[kind], { count, lastAt: ago(seconds) }, NOW) / 1000

it('costs nothing to mistype a few times', () => {
  expect([0, 1, 4].map((count) => wait(count, 0))).toEqual([0, 0, 0])
  expect(waitFor(RULES.pair, null, NOW)).toBe(0)
})

it('doubles with every failure, up to a quarter of an hour, and runs off', () => {
  expect([5, 6, 7, 10, 30].map((count) => wait(count, 0))).toEqual([1, 2, 4, 32, 900])
  expect(wait(10, 20)).toBe(12)
  expect(wait(10, 40)).toBe(0)
})

it('never makes an account wait for more than half a minute because of strangers', () => {
  expect([49, 50, 500].map((count) => wait(count, 0, 'account'))).toEqual([0, 1, 30])
})

it('forgets after a day', () => {
  expect(waitFor({ free: 0, first: 200_000, longest: 200_000 }, { count: 9, lastAt: ago(86_401) }, NOW)).toBe(0)
})
