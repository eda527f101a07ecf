import { afterEach, describe, expect, it } from 'vitest'
import { html, openFront } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

/** A site that answers with what it was told: address, method and headers. */
async function echo(options: Parameters<typeof openFront>[1] = {}) {
  opened = await openFront((request, response) => {
    response.setHeader('content-type', 'text/plain')
    response.setHeader('cache-control', 'no-store')
    response.end(JSON.stringify({ url: request.url, method: request.method, headers: request.headers }))
  }, options)
  const { get } = opened
  const told = async (path: string, asked: Parameters<typeof get>[1] = {}) => JSON.parse((await get(path, asked)).text) as Told
  return { ...opened, told }
}
type Told = { url: string; method: string; headers: Record<string, string> }

const FOREIGN = [
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-nextjs-data',
  'x-nextjs-request-id',
  'x-next-revalidate-tag-token',
  'x-invoke-path',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-now-route-matches',
  'x-matched-path',
  'x-original-url',
  'x-readon-status',
  'x-real-ip',
  'next-resume',
  'next-hmr-refresh',
  'forwarded',
  'content-security-policy',
]
const faked = Object.fromEntries(FOREIGN.map((name) => [name, 'faked']))

describe('what Next keeps for itself', () => {
  it.each(['/_next/data/x.json', '/_next/image', '/404', '/500', '/_error', '/_not-found'])(
    '%s is no address of the site',
    async (path) => {
      let asked = 0
      const opened = await openFront((_, response) => {
        asked += 1
        html(response, 'x')
      })
      const { status, headers, text } = await opened.get(path)
      await opened.close()
      expect({ status, asked, cache: headers['cache-control'] }).toEqual({ status: 404, asked: 0, cache: 'no-store' })
      expect(text).toContain('找不到這一頁')
    },
  )
})

describe('headers from outside', () => {
  it.each([
    ['/api/x', {}],
    ['/media/x', {}],
    ['/studio', { accept: 'text/html' }],
    ['/preview/x', {}],
    ['/hot', { cookie: 'session=1' }],
    ['/hot', {}],
  ])('that only Next or a proxy may send do not reach %s %o', async (path, headers) => {
    const { told } = await echo()
    const got = await told(path, { headers: { ...faked, ...headers } })
    for (const name of FOREIGN) expect(got.headers[name], name).toBeUndefined()
  })

  it('cannot change host, scheme or the visitor’s address', async () => {
    const { told } = await echo()
    const lies = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '1',
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-prefix': '/x',
    }
    expect((await told('/api/x', { headers: lies })).headers).toEqual({
      host: 'news.example.hk',
      'x-forwarded-host': 'news.example.hk',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
      'x-forwarded-for': '127.0.0.1',
      connection: 'close',
    })
  })

  it('name the visitor when they come from a proxy of the operator', async () => {
    const { told } = await echo({ trustedProxies: ['127.0.0.1'] })
    expect((await told('/api/x', { headers: { 'x-forwarded-for': '9.9.9.9, 1.2.3.4' } })).headers['x-forwarded-for']).toBe('1.2.3.4')
    // A page that turns out not to be held is passed on afterwards, with the same address.
    expect((await told('/hot', { headers: { 'x-forwarded-for': '1.2.3.4', cookie: 'session=1' } })).headers['x-forwarded-for']).toBe(
      '1.2.3.4',
    )
  })

  it('that a browser sends reach the studio: those of a server action too', async () => {
    const { told } = await echo()
    const headers = {
      'next-action': 'abc',
      'next-router-state-tree': 'tree',
      'next-url': '/studio',
      origin: 'https://news.example.hk',
      cookie: 'session=1',
      'x-deployment-id': '7',
    }
    expect((await told('/studio/articles', { method: 'POST', headers, body: 'x' })).headers).toMatchObject(headers)
  })

  it.each(['https://evil.example', 'http://news.example.hk', 'https://news.example.hk.evil.example', 'null', 'x', ''])(
    'that say a request comes from %s say as little as none',
    async (origin) => {
      const { told } = await echo()
      const asked = { method: 'POST', headers: { origin }, body: 'x' }
      for (const path of ['/studio/account', '/api/studio/articles']) expect((await told(path, asked)).headers).not.toHaveProperty('origin')
    },
  )

  it('that select a part of a page mean nothing without rsc: 1', async () => {
    const { told } = await echo()
    const headers = { 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree', 'next-router-state-tree': 'x' }
    const without = (await told('/studio', { headers })).headers
    for (const name of Object.keys(headers)) expect(without[name], name).toBeUndefined()
    expect((await told('/studio', { headers: { ...headers, rsc: '1' } })).headers).toMatchObject({ ...headers, rsc: '1' })
  })
})

describe('headers about the form of the answer', () => {
  const headers = { 'accept-encoding': 'gzip', 'if-none-match': '"x"', 'if-modified-since': 'x', range: 'bytes=0-1', 'if-range': '"x"' }

  it('stay here when the answer is held, and are passed on when it is streamed', async () => {
    const { told } = await echo()
    const held = (await told('/hot', { headers: { ...headers, cookie: 'session=1', 'accept-language': 'zh' } })).headers
    for (const name of Object.keys(headers)) expect(held[name], name).toBeUndefined()
    expect(held).toMatchObject({ cookie: 'session=1', 'accept-language': 'zh' })
    const { 'accept-encoding': _coding, ...others } = headers
    expect((await told('/media/x', { headers: others })).headers).toMatchObject(others)
  })
})

describe('addresses', () => {
  it('are normalised before Next reads them, query untouched', async () => {
    const { told } = await echo()
    expect((await told('/api/%61%e6%b8%af?x=%2F&y')).url).toBe('/api/a%E6%B8%AF?x=%2F&y')
    expect((await told('/preview/%61?x=1')).url).toBe('/preview/a?x=1')
  })

  it.each(['//evil.example/x', '/%5cevil.example', '/a/../studio', '/%00'])(
    'that are tricks are refused, never redirected: %s',
    async (path) => {
      const { get } = await echo()
      const got = await get(path)
      expect(got.status).toBe(400)
      expect(got.headers.location).toBeUndefined()
      expect(got.text).toContain('這個網址或請求有誤')
    },
  )

  it('that are too long are refused with 414', async () => {
    const { get } = await echo()
    expect((await get(`/${'a'.repeat(3_000)}`)).status).toBe(414)
  })
})

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused for readers’ pages, and says what is allowed', async (method) => {
    const { get, front } = await echo()
    for (const path of ['/', '/search?q=1', '/preview/x', '/media/x', '/_next/static/a.js', '/_next/image']) {
      const got = await get(path, { method, body: 'x', headers: { 'next-action': 'abc' } })
      expect(got.status, path).toBe(405)
      expect(got.headers.allow).toBe('GET, HEAD, OPTIONS')
      expect(got.text).toContain('這個頁面只供閱讀')
    }
    expect(front.stats().cache.none).toBe(6)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is passed to the API and the studio', async (method) => {
    const { told } = await echo()
    expect((await told('/api/x', { method })).method).toBe(method)
    expect((await told('/studio', { method })).method).toBe(method)
  })

  it('OPTIONS of a page is answered without a render', async () => {
    const { get } = await echo()
    const got = await get('/hot', { method: 'OPTIONS' })
    expect(got).toMatchObject({ status: 204, text: '', headers: { allow: 'GET, HEAD, OPTIONS' } })
    expect(got.headers['content-type']).toBeUndefined()
  })

  it('TRACE and CONNECT are refused everywhere', async () => {
    const { raw } = await echo()
    for (const path of ['/', '/api/x'])
      expect(await raw(`TRACE ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 405 /)
    expect(await raw('CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 405 /)
  })

  it('an error of the API is problem+json', async () => {
    const { raw, get } = await echo()
    expect(await raw('TRACE /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('application/problem+json')
    expect((await get('/hot', { method: 'POST' })).headers['content-type']).toBe('text/html; charset=utf-8')
  })
})
