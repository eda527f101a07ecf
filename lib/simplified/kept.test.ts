import { expect, it } from 'vitest'
import { KeptBodies } from './kept'

/** Converts to as many bytes as it got, and counts. */
function counting() {
  const converted: string[] = []
  const convert = (body: Buffer) => {
    converted.push(body.toString())
    return Buffer.from(body.toString().toUpperCase())
  }
  return { converted, convert }
}

it('converts a body once, and again for another version of the dictionary', () => {
  const { converted, convert } = counting()
  const kept = new KeptBodies(1_000)
  for (const version of ['1', '1', '2', '1']) expect(kept.get(Buffer.from('abc'), version, convert).toString()).toBe('ABC')
  expect(converted).toEqual(['abc', 'abc'])
})

it('keeps no more bytes than it may, and forgets what was not used for longest', () => {
  const { converted, convert } = counting()
  const kept = new KeptBodies(8)
  const get = (text: string) => kept.get(Buffer.from(text), '1', convert)
  for (const text of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb']) get(text)
  expect(converted).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb'])
  expect(kept.bytes).toBe(8)
  // What is larger than all there is room for is answered all the same.
  expect(get('too long to be kept').toString()).toBe('TOO LONG TO BE KEPT')
  expect(kept.bytes).toBe(0)
})

it('keeps nothing of what could not be converted', () => {
  const kept = new KeptBodies(8)
  const broken = () => {
    throw new Error('no page')
  }
  expect(() => kept.get(Buffer.from('a'), '1', broken)).toThrow('no page')
  expect(kept.bytes).toBe(0)
})
