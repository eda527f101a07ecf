import { expect, test } from 'vitest'
import { median, percentile } from './statistics'

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([0.5, 0.95, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 100])
  expect(percentile([3, 1, 2], 0.95)).toBe(3)
  expect(percentile([7], 0)).toBe(7)
  expect(percentile([], 0.5)).toBeNaN()
})

test('the median is not moved by one bad round', () => {
  expect(median([10, 900, 12])).toBe(12)
  expect(median([1, 2, 3, 10])).toBe(2.5)
  expect(median([])).toBeNaN()
})
