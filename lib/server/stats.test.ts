import { afterEach, describe, expect, it } from 'vitest'
import type { Access } from './stats'
import { html, openFront, signal } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

describe('the access log', () => {
  it('is told method, kind of route, status, time and use of the cache, and never the address', async () => {
    const log: Access[] = []
    const started = signal()
    const go = signal()
    opened = await openFront(
      async (request, response) => {
        if (request.url === '/slow') {
          started.resolve()
          await go.promise
        }
        html(response, 'x')
      },
      { access: (access) => log.push(access) },
    )
    const { get, clock } = opened
    await get('/')
    await get('/', { method: 'HEAD' })
    clock.advance(600)
    await get('/')
    await get('/', { headers: { cookie: 'session=1' } })
    await get('/%00')
    await get('/hot', { method: 'POST' })
    const slow = get('/slow')
    await started.promise
    clock.advance(40)
    go.resolve()
    await slow
    expect(log).toEqual([
      { method: 'GET', route: 'page', status: 200, ms: 0, cache: 'miss' },
      { method: 'HEAD', route: 'page', status: 200, ms: 0, cache: 'hit' },
      { method: 'GET', route: 'page', status: 200, ms: 0, cache: 'stale' },
      { method: 'GET', route: 'page', status: 200, ms: 0, cache: 'bypass' },
      { method: 'GET', route: 'refused', status: 400, ms: 0, cache: 'none' },
      { method: 'POST', route: 'page', status: 405, ms: 0, cache: 'none' },
      { method: 'GET', route: 'page', status: 200, ms: 40, cache: 'miss' },
    ])
  })
})

describe('stats', () => {
  it('counts what came and what went out, and says what is kept', async () => {
    opened = await openFront((request, response) => {
      if (request.url === '/gone') response.statusCode = 404
      if (request.url === '/broken') throw new Error('x')
      response.setHeader('content-type', 'text/html')
      response.end('x'.repeat(1_000))
    })
    const { get, front } = opened
    const { etag = '' } = (await get('/')).headers
    await get('/', { headers: { 'if-none-match': etag } })
    await get('/gone')
    await get('/broken')
    await get('/_next/static/a.js')
    const { bytes, ...rest } = front.stats()
    expect(rest).toEqual({
      requests: 5,
      cache: { hit: 1, stale: 0, miss: 4, bypass: 0, none: 0 },
      statuses: { '2': 2, '3': 1, '4': 1, '5': 1 },
      rscRequests: 0,
      renderErrors: 1,
      renderTimeouts: 0,
      refusedConnections: 0,
      rendering: 0,
      entries: 2,
    })
    expect(bytes).toBeGreaterThan(2_000)
  })

  it('counts an answer whose visitor left before it began', async () => {
    const started = signal()
    opened = await openFront(() => started.resolve())
    const { raw, front } = opened
    await raw('GET /api/x HTTP/1.1\r\nHost: x\r\n\r\n', (socket) => void started.promise.then(() => socket.destroy()))
    await expect.poll(() => front.stats().statuses['4']).toBe(1)
  })
})
