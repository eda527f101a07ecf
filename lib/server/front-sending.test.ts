import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { etagOf } from './conditional'
import { html, openFront } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

const PAGE = `<!DOCTYPE html><title>往下看</title>${'<p>今日新聞</p>'.repeat(200)}`
const VALIDATORS = ['etag', 'cache-control', 'vary', 'last-modified', 'content-security-policy', 'x-content-type-options'] as const

async function site(headers: Record<string, string> = {}, page = PAGE) {
  let renders = 0
  opened = await openFront((_request, response) => {
    renders += 1
    html(response, page, { vary: 'rsc, next-router-state-tree', ...headers })
  })
  return { ...opened, renders: () => renders }
}

describe('a page in every coding', () => {
  it('is the same page, under the same tag, with its own length, from one render', async () => {
    const { get, renders } = await site()
    const plain = await get('/')
    const gzip = await get('/', { headers: { 'accept-encoding': 'gzip' } })
    const br = await get('/', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(plain.text).toBe(PAGE)
    expect(gunzipSync(gzip.body).toString()).toBe(PAGE)
    expect(brotliDecompressSync(br.body).toString()).toBe(PAGE)
    expect([plain, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br'])
    for (const { headers, body } of [plain, gzip, br]) {
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.etag).toBe(etagOf(Buffer.from(PAGE)))
      expect(headers.vary).toBe('rsc, next-router-state-tree, accept-encoding')
    }
    expect(renders()).toBe(1)
  })

  it('is sent plain when it is too short to gain by compressing', async () => {
    const short = '<p>short</p>'.repeat(40)
    const { get } = await site({}, short)
    const got = await get('/', { headers: { 'accept-encoding': 'br' } })
    expect(got.text).toBe(short)
    expect(got.headers['content-encoding']).toBeUndefined()
  })

  it('is compressed again for a refresh that changed it before the old one goes', async () => {
    let text = 'old'
    opened = await openFront((_request, response) => html(response, text.repeat(1_000)))
    const { get, clock } = opened
    const headers = { 'accept-encoding': 'br' }
    await get('/', { headers })
    text = 'new'
    clock.advance(600)
    await get('/', { headers })
    await expect
      .poll(async () =>
        brotliDecompressSync((await get('/', { headers })).body)
          .toString()
          .slice(0, 3),
      )
      .toBe('new')
  })
})

describe('HEAD', () => {
  it('has the headers of GET, its length too, and no body', async () => {
    const { get, renders } = await site()
    const got = await get('/')
    const head = await get('/', { method: 'HEAD' })
    const { date: _got, ...headers } = got.headers
    const { date: _head, ...same } = head.headers
    expect([head.status, head.body.length, same]).toEqual([200, 0, headers])
    expect((await get('/', { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBe('gzip')
    expect(renders()).toBe(1)
  })
})

describe('a conditional GET', () => {
  it.each(['br', 'gzip', 'identity'])(
    'is answered 304 with the headers a cache needs and without those of a body (%s)',
    async (encoding) => {
      const { get } = await site({ 'last-modified': 'Mon, 23 Nov 2026 01:00:00 GMT' })
      const first = await get('/')
      const got = await get('/', { headers: { 'if-none-match': first.headers.etag ?? '', 'accept-encoding': encoding } })
      expect([got.status, got.body.length]).toEqual([304, 0])
      for (const name of VALIDATORS) expect(got.headers[name], name).toBe(first.headers[name])
      for (const name of ['content-type', 'content-length', 'content-encoding', 'transfer-encoding'])
        expect(got.headers[name], name).toBeUndefined()
    },
  )

  it('is answered 304 for HEAD, and by date where there is no tag', async () => {
    const { get } = await site({ 'last-modified': 'Mon, 23 Nov 2026 01:00:00 GMT' })
    const { etag = '' } = (await get('/')).headers
    expect((await get('/', { method: 'HEAD', headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await get('/', { headers: { 'if-modified-since': 'Mon, 23 Nov 2026 01:00:00 GMT' } })).status).toBe(304)
    expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('is never 304 for an error', async () => {
    opened = await openFront((_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html', etag: '"x"', 'last-modified': 'Mon, 23 Nov 2026 01:00:00 GMT' })
      response.end('none')
    })
    const since = { 'if-modified-since': 'Mon, 23 Nov 2026 01:00:00 GMT' }
    for (const headers of [{ 'if-none-match': '*' }, since])
      expect(await opened.get('/', { headers })).toMatchObject({ status: 404, text: 'none' })
  })
})

describe('a range', () => {
  it('of a page is ignored: the whole page is sent with 200', async () => {
    const { get } = await site()
    expect(await get('/', { headers: { range: 'bytes=0-9' } })).toMatchObject({ status: 200, text: PAGE })
  })

  it('of a file is for the route to answer', async () => {
    opened = await openFront((request, response) => {
      response.writeHead(206, { 'content-type': 'image/webp', 'content-range': 'bytes 0-3/10' })
      response.end(request.headers.range)
    })
    expect(await opened.get('/media/a.webp', { headers: { range: 'bytes=0-3' } })).toMatchObject({
      status: 206,
      text: 'bytes=0-3',
      headers: { 'content-range': 'bytes 0-3/10' },
    })
  })
})

describe('one connection', () => {
  it('carries many answers, kept alive, each with a date', async () => {
    const { raw, clock } = await site({}, 'x')
    const two = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2)
    const three = `${two}GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
    const got = await raw(three)
    expect(got.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3)
    expect(got.match(/Keep-Alive: timeout=65/g)).toHaveLength(2)
    expect(got.match(/Connection: close/g)).toHaveLength(1)
    const date = () => new Date(Math.floor(clock.wall() / 1000) * 1000).toUTCString()
    expect(got).toContain(`Date: ${date()}`)
    clock.advance(1_000)
    expect(await raw(three)).toContain(`Date: ${date()}`)
  })

  it('is closed after an answer to HTTP/1.0', async () => {
    const { raw } = await site({}, 'x')
    const got = await raw('GET / HTTP/1.0\r\n\r\n')
    expect(got).toContain('\r\nConnection: close\r\n')
    expect(got.endsWith('\r\n\r\nx')).toBe(true)
  })
})
