import { describe, expect, it } from 'vitest'
import { isNotModified } from './conditional'

const modifiedAt = Date.parse('Mon, 23 Nov 2026 01:00:00 GMT')
const answer = { etag: 'W/"abc"', modifiedAt }

describe('isNotModified', () => {
  it.each([
    [{ 'if-none-match': 'W/"abc"' }, true],
    [{ 'if-none-match': '"abc"' }, true],
    [{ 'if-none-match': '"x", W/"abc" , "y"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"abcd"' }, false],
    [{ 'if-none-match': 'abc' }, false],
    [{ 'if-modified-since': 'Mon, 23 Nov 2026 01:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Mon, 23 Nov 2026 00:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{ 'if-none-match': '"x"', 'if-modified-since': 'Mon, 23 Nov 2026 02:00:00 GMT' }, false],
    [{}, false],
  ])('%o: %s', (headers, expected) => {
    expect(isNotModified(headers, answer)).toBe(expected)
  })

  it('is false for an answer without tag and date', () => {
    const nothing = { etag: undefined, modifiedAt: undefined }
    expect(isNotModified({ 'if-none-match': '*' }, nothing)).toBe(false)
    expect(isNotModified({ 'if-modified-since': 'Mon, 23 Nov 2026 02:00:00 GMT' }, nothing)).toBe(false)
  })
})
