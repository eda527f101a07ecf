import { describe, expect, it } from 'vitest'
import { Answer } from './answer'
import { PageCache, type Rendered } from './page-cache'
import { TestClock } from './test-front'

const answer = (size: number) => new Answer({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.alloc(size, 'a') }, 5)
const keep = (one: Answer) => async (): Promise<Rendered> => ({ answer: one, keep: true })

function create(bytes: number) {
  const clock = new TestClock()
  const cache = new PageCache({ bytes, freshMs: 500, keepMs: 1_000, renders: 10, seq: () => 1, clock })
  return { cache, clock }
}

const put = async (cache: PageCache, key: string, one: Answer) => {
  await cache.load(key, keep(one))
  await cache.idle()
}

describe('PageCache', () => {
  it('throws out the longest unused when its bytes are full', async () => {
    const one = answer(10_000)
    const { cache, clock } = create(one.bytes * 2 + 100)
    await put(cache, 'a', one)
    await put(cache, 'b', answer(10_000))
    clock.advance(1_001)
    await put(cache, 'a', answer(10_000))
    await put(cache, 'c', answer(10_000))
    expect(['a', 'b', 'c'].map((key) => cache.find(key) !== undefined)).toEqual([true, false, true])
    expect(cache.size).toBe(2)
  })

  it('counts reading as use', async () => {
    const clock = new TestClock()
    const size = answer(10_000).bytes
    const cache = new PageCache({ bytes: size * 2 + 100, freshMs: Infinity, keepMs: Infinity, renders: 10, seq: () => 1, clock })
    await put(cache, 'a', answer(10_000))
    await put(cache, 'b', answer(10_000))
    clock.advance(1_001)
    cache.find('a')
    await put(cache, 'c', answer(10_000))
    expect(['a', 'b', 'c'].map((key) => cache.find(key) !== undefined)).toEqual([true, false, true])
  })

  it('counts what compressing adds, and the keys', async () => {
    const { cache } = create(1_000_000)
    const one = answer(10_000)
    await put(cache, 'key', one)
    const before = cache.bytes
    expect(before).toBe(one.bytes + 6)
    const packed = await one.variant('gzip')
    expect(cache.bytes).toBe(before + packed.body.length)
    await put(cache, 'key', answer(100))
    expect(cache.bytes).toBe(answer(100).bytes + 6)
  })

  it('evicts when compressing makes it too large', async () => {
    const { cache } = create(answer(10_000).bytes * 2 + 5)
    await put(cache, 'a', answer(10_000))
    const second = answer(10_000)
    await put(cache, 'b', second)
    expect(cache.size).toBe(2)
    await second.variant('br')
    expect(cache.size).toBe(1)
    expect(cache.find('b')).toBeDefined()
  })

  it('begins one background render at a time, and survives its failure', async () => {
    const { cache, clock } = create(1_000_000)
    await put(cache, 'a', answer(100))
    clock.advance(700)
    let renders = 0
    const failing = async (): Promise<Rendered> => {
      renders += 1
      throw new Error('no')
    }
    cache.refresh('a', failing)
    cache.refresh('a', failing)
    await cache.idle()
    expect(renders).toBe(1)
    expect(cache.find('a')?.stale).toBe(true)
  })
})
