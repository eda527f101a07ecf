import { describe, expect, it } from 'vitest'
import { Answer } from './answer'

const page = (text: string) =>
  new Answer({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(text.repeat(1_000)) }, 5)

describe('Answer', () => {
  it('makes a compressed form once, however many wait for it, and then has it', async () => {
    const answer = page('a')
    const [one, other] = [answer.variant('br'), answer.variant('br')]
    expect(one).toBeInstanceOf(Promise)
    expect(await one).toBe(await other)
    expect(answer.variant('br')).toBe(await one)
  })

  it('has the forms of its predecessor when it was warmed, and no others', async () => {
    const before = page('a')
    await before.variant('gzip')
    const after = page('b')
    await after.warmLike(before)
    expect(after.variant('gzip')).not.toBeInstanceOf(Promise)
    expect(after.variant('br')).toBeInstanceOf(Promise)
  })

  it('is plain where it is no text, is coded already, or does not shrink', async () => {
    const body = Buffer.from('x'.repeat(2_000))
    for (const headers of [{}, { 'content-type': 'image/png' }, { 'content-type': 'text/html', 'content-encoding': 'zstd' }]) {
      const answer = new Answer({ status: 200, headers, body }, 5)
      expect(await answer.variant('br')).toBe(answer.variant('identity'))
    }
  })
})
