import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { html, openFront, signal } from './test-front'

type Opened = Awaited<ReturnType<typeof openFront>>
let opened: Opened | undefined
afterEach(async () => opened?.close())

const open = async (...given: Parameters<typeof openFront>): Promise<Opened> => {
  opened = await openFront(...given)
  return opened
}

/** A site that answers everything with one kind of answer and says how often it was asked. */
async function answering(answer: Parameters<typeof openFront>[0], options: Parameters<typeof openFront>[1] = {}) {
  const seen: { url: string; headers: NodeJS.Dict<string | string[]> }[] = []
  const site = await open((request, response) => {
    seen.push({ url: request.url ?? '', headers: { ...request.headers } })
    return answer(request, response)
  }, options)
  return { ...site, seen }
}

describe('what is kept', () => {
  it.each([
    ['text/html; charset=utf-8'],
    ['application/json'],
    ['application/feed+json'],
    ['application/rss+xml; charset=utf-8'],
    ['text/plain; charset=utf-8'],
    ['application/manifest+json'],
  ])('%s', async (type) => {
    const { get, seen } = await answering((_request, response) => {
      response.setHeader('content-type', type)
      response.end('body')
    })
    await get('/x')
    expect((await get('/x')).text).toBe('body')
    expect(seen).toHaveLength(1)
  })

  it('a redirect, with its Location', async () => {
    const { get, seen } = await answering((_request, response) => {
      response.writeHead(308, { location: '/article/1-new' })
      response.end()
    })
    await get('/article/1-old')
    expect(await get('/article/1-old')).toMatchObject({ status: 308, headers: { location: '/article/1-new' } })
    expect(seen).toHaveLength(1)
  })

  it('a redirect, which takes along what each link says of itself and gives it to nobody else', async () => {
    const { get, seen } = await answering((_request, response) => {
      response.writeHead(308, { location: '/article/1-new' })
      response.end()
    })
    const leadsTo = async (query: string) => (await get(`/a/1${query}`)).headers.location
    const facebook = '?utm_source=facebook&utm_medium=share'
    expect(await leadsTo(facebook)).toBe(`/article/1-new${facebook}`)
    expect(await leadsTo('')).toBe('/article/1-new')
    expect(await leadsTo('?fbclid=x&utm_source=line&next=//evil.example')).toBe('/article/1-new?utm_source=line')
    expect(await leadsTo('?utm_source=<b>&utm_=x&utm_source=')).toBe('/article/1-new')
    expect(await leadsTo(`?${'utm_source=x&'.repeat(9)}`)).toBe(`/article/1-new?${'utm_source=x&'.repeat(5).slice(0, -1)}`)
    expect((await get(`/a/1${facebook}`, { method: 'HEAD' })).headers.location).toBe(`/article/1-new${facebook}`)
    expect(seen).toHaveLength(1)
  })

  it('a redirect that has a query of its own stays as it is, and so does a page', async () => {
    const { get } = await answering((request, response) => {
      if (request.url === '/page') return html(response, 'page')
      response.writeHead(307, { location: '/search?q=x' })
      response.end()
    })
    expect((await get('/old?utm_source=x')).headers.location).toBe('/search?q=x')
    expect((await get('/page?utm_source=x')).headers.location).toBeUndefined()
  })
})

describe('what is not kept', () => {
  it.each([404, 410, 500])('an answer with status %s, though one render serves all who wait for it', async (status) => {
    const ready = signal()
    const { get, seen, front } = await answering(async (_request, response) => {
      await ready.promise
      response.writeHead(status, { 'content-type': 'text/html', 'cache-control': 's-maxage=300' })
      response.end('error')
    })
    const asked = [get('/x'), get('/x'), get('/x')]
    await expect.poll(() => front.stats().requests).toBe(3)
    ready.resolve()
    for (const { status: got, headers } of await Promise.all(asked)) {
      expect(got).toBe(status)
      expect(headers['cache-control']).toBe('no-store')
    }
    expect(seen).toHaveLength(1)
    await get('/x')
    expect(seen).toHaveLength(2)
  })

  it.each(['private, no-cache, no-store, max-age=0, must-revalidate', 'no-store', 'private'])(
    'an answer with Cache-Control: %s',
    async (value) => {
      const { get, seen } = await answering((_request, response) => html(response, 'mine', { 'cache-control': value }))
      await get('/search')
      expect((await get('/search')).headers['cache-control']).toBe(value)
      expect(seen).toHaveLength(2)
    },
  )

  it('a redirect without the page that Next puts under it', async () => {
    const { get } = await open((_, response) => {
      response.writeHead(308, { location: '/article/1-new', 'content-type': 'text/html', 'x-nextjs-prerender': '1', vary: 'rsc' })
      response.end('<!DOCTYPE html><title>404</title>')
    })
    for (const _ of [1, 2]) {
      const { status, headers, text } = await get('/article/1-old')
      expect({ status, text }).toEqual({ status: 308, text: '' })
      expect(headers).toMatchObject({ location: '/article/1-new', vary: 'rsc', 'content-length': '0' })
      expect(headers['content-type']).toBeUndefined()
      expect(Object.keys(headers).filter((name) => name.startsWith('x-nextjs-'))).toEqual([])
    }
  })

  it('an answer that sets a cookie: every visitor gets one of their own', async () => {
    let cookies = 0
    const { get, front } = await answering((_request, response) => {
      cookies += 1
      html(response, 'hello', { 'set-cookie': `visitor=${cookies}` })
    })
    const got = await Promise.all([get('/x'), get('/x'), get('/x')])
    const set = got.map(({ headers }) => headers['set-cookie']?.[0])
    expect(new Set(set).size).toBe(3)
    expect(got.every(({ text, headers }) => text === 'hello' && headers['cache-control'] === 'private, no-cache')).toBe(true)
    expect(front.stats().entries).toBe(0)
  })

  it.each(['/studio', '/studio/articles', '/preview/abc', '/api/v1/articles', '/media/ab/320.webp', '/og/1.jpg'])('%s', async (path) => {
    const { get, seen } = await answering((_request, response) => html(response, 'x'))
    await get(path)
    await get(path)
    expect(seen).toHaveLength(2)
  })

  it('pages whose names only begin alike are', async () => {
    const { get, seen } = await answering((_request, response) => html(response, 'x'))
    await get('/studios')
    await get('/studios')
    expect(seen).toHaveLength(1)
  })
})

describe('an answer that cannot be held', () => {
  it.each([
    ['a picture', 'image/png', 5_000],
    ['a text longer than an entry may be', 'text/plain', 40_000],
  ])('%s is streamed, complete, and from then on at once', async (_name, type, size) => {
    const body = randomBytes(size)
    const { get, seen, front } = await answering(
      (_request, response) => {
        response.setHeader('content-type', type)
        for (let at = 0; at < size; at += 1_000) response.write(body.subarray(at, at + 1_000))
        response.end()
      },
      { limits: { entryBytes: 30_000 } },
    )
    expect((await get('/file')).body.equals(body)).toBe(true)
    expect(seen).toHaveLength(2)
    expect((await get('/file')).body.equals(body)).toBe(true)
    expect(seen).toHaveLength(3)
    expect(front.stats()).toMatchObject({ entries: 0, bytes: 0 })
  })
})

describe('what a cache in front of us may keep of a streamed page', () => {
  it('is nothing that was made for one visitor', async () => {
    const { get } = await answering((_request, response) => html(response, 'x'.repeat(2_000)), { limits: { entryBytes: 1_000 } })
    expect((await get('/x')).headers['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate')
    const people: Record<string, string>[] = [{ cookie: 'session=1' }, { cookie: 'theme=dark' }, { authorization: 'x' }]
    for (const headers of people) expect((await get('/x', { headers })).headers['cache-control']).toBe('private, no-cache')
  })
})

describe('a visitor who is somebody', () => {
  it.each([
    ['a session cookie', { cookie: 'a=1; session=abc' }],
    ['a session cookie in pieces', { cookie: 'session.0=abc' }],
    ['an Authorization header', { authorization: 'Bearer abc' }],
  ])('with %s gets a page of their own, by the same rules', async (_name, headers) => {
    const { get, seen, front } = await answering((request, response) =>
      html(response, String(request.headers.cookie ?? request.headers.authorization)),
    )
    await get('/')
    const personal = await get('/', { headers })
    expect(personal.text).toBe(Object.values(headers)[0])
    expect(personal.headers['cache-control']).toBe('private, no-cache')
    expect(personal.headers['content-security-policy']).toContain("script-src 'self'")
    expect(personal.headers.etag).toBeDefined()
    expect((await get('/')).text).toBe('undefined')
    expect(seen).toHaveLength(2)
    expect(front.stats().cache).toMatchObject({ bypass: 1, miss: 1, hit: 1 })
  })

  it('is recognised by the configured cookie only', async () => {
    const { get, seen } = await answering((_request, response) => html(response, 'x'))
    await get('/', { headers: { cookie: 'theme=dark; mysession=1; xsession=2' } })
    await get('/', { headers: { cookie: '_ga=1' } })
    expect(seen).toHaveLength(1)
  })

  it('stops their own render by leaving', async () => {
    const closed = signal()
    const started = signal()
    const { raw } = await answering((_request, response) => {
      response.on('close', () => closed.resolve())
      started.resolve()
    })
    await raw('GET / HTTP/1.1\r\nHost: x\r\nCookie: session=1\r\n\r\n', (socket) => void started.promise.then(() => socket.destroy()))
    await closed.promise
  })

  it('gets files of the build from memory all the same', async () => {
    const { get, seen, clock } = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/javascript', 'cache-control': 'public, max-age=31536000, immutable' })
      response.end('let a')
    })
    await get('/_next/static/chunks/a.js?dpl=1')
    clock.advance(3_600_000)
    const again = await get('/_next/static/chunks/a.js', { headers: { cookie: 'session=1' } })
    expect(again).toMatchObject({ text: 'let a', headers: { 'cache-control': 'public, max-age=31536000, immutable' } })
    expect(seen).toHaveLength(1)
  })
})

describe('what a shared render is told', () => {
  it('is nothing about the visitor, and the configured address of the site', async () => {
    const { get, seen } = await answering((_request, response) => html(response, 'x'))
    const headers = {
      host: 'evil.example',
      cookie: 'theme=dark',
      'user-agent': 'Spy/1.0',
      'accept-language': 'fr',
      'accept-encoding': 'br',
      'if-none-match': '"x"',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '1.2.3.4',
      referer: 'https://elsewhere.example/',
    }
    await get('/', { headers })
    expect(seen[0]?.headers).toEqual({
      accept: '*/*',
      host: 'news.example.hk',
      'x-forwarded-host': 'news.example.hk',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
    })
  })
})
