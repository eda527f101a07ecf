import { expect, it } from 'vitest'
import { decodeCursor, decodeKeyset, encodeCursor, encodeKeyset, type FeedCursor, FIRST, STAGES } from './cursor'

const after = { at: new Date('2024-04-23T05:07:00Z'), id: 2 }

it('writes cursors that it can read, one form for each', () => {
  const cursors: FeedCursor[] = [FIRST, ...STAGES.map((stage) => ({ stage, after })), { stage: 'rest', after: null }]
  for (const cursor of cursors) expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
  expect(encodeCursor(FIRST)).toBe('first')
  expect(encodeKeyset(after)).toMatch(/^[0-9a-z]+-2$/)
})

it.each([
  '',
  'author',
  'first-',
  'author-',
  'rest-1',
  'rest-1-0',
  'rest-01-1',
  'REST-1-1',
  'rest-1-1-1',
  'x-1-1',
  'rest-zzzzzzzzzz-1',
  'rest-1-zzzzzzz',
  '../etc',
  '%00',
])('refuses %j', (text) => {
  expect(decodeCursor(text)).toBeNull()
})

it('keeps moments before 1970', () => {
  const old = { at: new Date('1955-01-01T00:00:00Z'), id: 7 }
  expect(decodeKeyset(encodeKeyset(old))).toEqual(old)
})
