import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor'

test('a place is read as it was written', () => {
  for (const cursor of [
    { level: 0, key: 0n },
    { level: 3, key: 2n ** 63n - 1n },
    { level: 2, key: 3851523948596428801n },
  ])
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
})

test.each(['', '0', '4-1', '0-', '0-01', '0-A', '0--1', '0-zzzzzzzzzzzzz', '0-1y2p0ij32e8e8', ' 0-1', '0-1\n'])('%j is none', (text) => {
  expect(decodeCursor(text)).toBeNull()
})
