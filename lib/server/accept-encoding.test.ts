import { describe, expect, it } from 'vitest'
import { chooseEncoding, createEncodingChooser } from './accept-encoding'

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['deflate', 'identity'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0, gzip;q=0', 'identity'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip;q=0.5, identity', 'identity'],
    ['gzip;q=0.001', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity;q=0', 'identity'],
    ['gzip;q=nonsense', 'identity'],
    ['bright, gzipped', 'identity'],
  ] as const)('answers %o with %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })

  it('is the same when remembered, for a list, and after very many headers', () => {
    const choose = createEncodingChooser()
    for (let index = 0; index < 600; index += 1) expect(choose(`gzip, x${index}`)).toBe('gzip')
    expect([choose('br'), choose('br'), choose(['gzip;q=0', 'br;q=0']), choose(undefined)]).toEqual(['br', 'br', 'identity', 'identity'])
  })
})
