import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { bodyLimitFor } from './limits'
import { html, openFront, signal } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

const open = async (...given: Parameters<typeof openFront>) => {
  opened = await openFront(...given)
  return opened
}

/** A site that reads bodies and remembers how many bytes of each it got, or that it never got to the end. */
async function reading(options: Parameters<typeof openFront>[1] = {}) {
  const got: (number | string)[] = []
  const site = await open(
    async (request, response) => {
      let size = 0
      try {
        for await (const chunk of request) size += (chunk as Buffer).length
        got.push(size)
        response.setHeader('content-type', 'text/plain')
        response.end(String(size))
      } catch {
        got.push('cut')
      }
    },
    { limits: { bodyBytes: 1_000, discardBytes: 50_000 }, bodyLimits: [{ prefix: '/api/uploads', bytes: 5_000 }], ...options },
  )
  return { ...site, got }
}

const chunked = (path: string, pieces: string[]) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join('')}0\r\n\r\n`

describe('searching', () => {
  it('is refused to a network that does it too often, suggestions apart from it, until a minute is over', async () => {
    const { get, clock } = await open((_, response) => html(response, 'found'), { limits: { searchesPerMinute: 2 } })
    const search = async (path: string, headers: Record<string, string> = {}) => (await get(path, { headers })).status
    expect([await search('/search?q=a'), await search('/search?q=b', { cookie: 'session=x' })]).toEqual([200, 200])
    const refused = await get('/search?q=c')
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '60', 'cache-control': 'no-store' } })
    expect(refused.text).toContain('搜尋得太頻密')
    // Whoever claims to be signed in is nobody else.
    expect([await search('/search?q=c', { cookie: 'session=x' }), await search('/sc/search?q=c')]).toEqual([429, 429])
    expect([await search('/search/suggest?q=a'), await search('/search/suggest?q=b'), await search('/search/suggest?q=c')]).toEqual([
      200, 200, 429,
    ])
    // Pages without a question are like any other.
    expect([await search('/search'), await search('/'), await search('/hot?q=c')]).toEqual([200, 200, 200])
    clock.advance(60_000)
    expect(await search('/search?q=c')).toBe(200)
  })
})

describe('a body', () => {
  it('passes up to the limit, and further where that was allowed', async () => {
    const { get, got } = await reading()
    expect((await get('/api/x', { method: 'POST', body: 'x'.repeat(1_000) })).text).toBe('1000')
    expect((await get('/api/uploads/1', { method: 'POST', body: 'x'.repeat(5_000) })).text).toBe('5000')
    expect(got).toEqual([1_000, 5_000])
  })

  it('that says it is larger is refused before anybody reads it, and the connection lives on', async () => {
    const { get, got, raw } = await reading()
    const refused = await get('/api/x', { method: 'POST', body: 'x'.repeat(1_001) })
    expect(refused).toMatchObject({ status: 413, headers: { 'content-type': 'application/problem+json; charset=utf-8' } })
    expect((await get('/studio', { method: 'POST', body: 'x'.repeat(1_001) })).text).toContain('傳送的內容太大')
    const both = await raw(
      `POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n${'x'.repeat(1_001)}POST /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\n\r\ny`,
    )
    expect(both.match(/HTTP\/1\.1 (?:413|200)/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
    expect(got).toEqual([1])
  })

  it('that says it is enormous is refused at once, and the connection closed', async () => {
    const { raw, got } = await reading()
    expect(await raw('POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\nxxx')).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*connection: close/i,
    )
    expect(got).toEqual([])
  })

  it('that waits for permission is refused without being sent', async () => {
    const { raw } = await reading()
    const ask = (size: number) =>
      `POST /api/x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n`
    expect(await raw(ask(1_001))).toMatch(/^HTTP\/1\.1 413 /)
    const allowed = await raw(ask(3), (socket) => socket.once('data', () => socket.write('abc')))
    expect(allowed).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/)
  })

  it('of unknown length is cut at the limit, and its reader never takes the part for the whole', async () => {
    const { raw, got } = await reading()
    expect(await raw(chunked('/api/x', ['x'.repeat(600), 'y'.repeat(400)]))).toContain('1000')
    expect(await raw(chunked('/api/x', ['x'.repeat(600), 'y'.repeat(401)]))).toMatch(/^HTTP\/1\.1 413 /)
    expect(await raw(chunked('/api/x', ['x'.repeat(60_000)]))).toMatch(/^HTTP\/1\.1 413 /)
    await expect.poll(() => got).toEqual([1_000, 'cut', 'cut'])
  })
})

describe('bodyLimitFor', () => {
  it('takes the longest prefix of whole segments', () => {
    const more = [
      { prefix: '/api', bytes: 2 },
      { prefix: '/api/uploads/', bytes: 3 },
    ]
    expect(['/api', '/api/x', '/api/uploads/1', '/apix', '/studio'].map((path) => bodyLimitFor(path, 1, more))).toEqual([2, 2, 3, 1, 1])
  })
})

describe('a head', () => {
  it('larger than allowed is answered 431 in Chinese', async () => {
    const { raw } = await open(() => undefined)
    const got = await raw(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(17_000)}\r\n\r\n`)
    expect(got).toMatch(/^HTTP\/1\.1 431 /)
    expect(got).toContain('瀏覽器傳送的資料太多')
    expect(got).toContain('x-content-type-options: nosniff')
  })

  it('that is broken is answered 400, and nothing reaches the handler', async () => {
    let asked = 0
    const { raw } = await open(() => {
      asked += 1
    })
    for (const bytes of [
      'NONSENSE\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n',
    ])
      expect(await raw(bytes), bytes).toMatch(/^HTTP\/1\.1 400 /)
    expect(asked).toBe(0)
  })

  it('that takes too long is answered 408', async () => {
    const { raw } = await open(() => undefined, { limits: { headersMs: 60, requestMs: 1_000 } })
    expect(await raw('GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /)
  })
})

describe('connections', () => {
  it('carry so many requests and no more', async () => {
    const { raw } = await open((_request, response) => html(response, 'x'), { limits: { requestsPerSocket: 3 } })
    const got = await raw('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3))
    expect(got.match(/HTTP\/1\.1 200/g)).toHaveLength(3)
    expect(got.match(/Connection: close/g)).toHaveLength(1)
  })

  it('beyond the cap are dropped and counted', async () => {
    const { port, front, get } = await open((_request, response) => html(response, 'x'), { limits: { connections: 1 } })
    const first = connect(port, '127.0.0.1')
    await once(first, 'connect')
    await expect.poll(async () => get('/').catch(() => 'dropped')).toBe('dropped')
    expect(front.stats().refusedConnections).toBeGreaterThan(0)
    first.destroy()
  })

  it('on which nothing moves are cut', async () => {
    const { raw } = await open(() => undefined, { limits: { idleMs: 40 } })
    expect(await raw('GET /api/x HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('')
  })
})

describe('a slow visitor', () => {
  it('does not hold a render: it is over before the first byte is read', async () => {
    const done = signal()
    const { port } = await open((_request, response) => {
      response.on('close', () => done.resolve())
      html(response, 'x'.repeat(1_500_000))
    })
    const socket = connect(port, '127.0.0.1')
    socket.pause()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await done.promise
    socket.destroy()
  })
})
