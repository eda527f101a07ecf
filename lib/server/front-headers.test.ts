import { afterEach, describe, expect, it } from 'vitest'
import { html, openFront } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

const open = async (...given: Parameters<typeof openFront>) => {
  opened = await openFront(...given)
  return opened
}

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'strict-transport-security': 'max-age=31536000',
}

describe('security headers', () => {
  it.each([
    ['/', {}],
    ['/', { headers: { cookie: 'session=1' } }],
    ['/studio', { headers: { accept: 'text/html' } }],
    ['/studio', { method: 'POST' }],
    ['/api/v1/articles', {}],
    ['/media/a', {}],
    ['/_next/static/a.js', {}],
    ['/hot', { method: 'POST' }],
    ['/hot', { method: 'OPTIONS' }],
    ['/%00', {}],
    ['/hot', { headers: { rsc: '1' } }],
  ])('are on %s %o', async (path, asked) => {
    const { get } = await open((_request, response) => {
      response.setHeader('X-Powered-By', 'Next.js')
      html(response, 'x')
    })
    const { headers } = await get(path, asked)
    expect(headers).toMatchObject(EVERYWHERE)
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\).*payment=\(\).*usb=\(\)/)
    expect(headers['permissions-policy']).toContain('browsing-topics=()')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('ask for https only where the site has it', async () => {
    const { get } = await open((_request, response) => html(response, 'x'), { siteUrl: 'http://localhost:3000' })
    expect((await get('/')).headers['strict-transport-security']).toBeUndefined()
  })

  it('that a route sets itself stay', async () => {
    const { get } = await open((_request, response) => {
      response.writeHead(200, {
        'content-type': 'image/webp',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-frame-options': 'DENY',
      })
      response.end()
    })
    expect((await get('/media/a')).headers).toMatchObject({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-frame-options': 'DENY',
    })
  })
})

describe('the policy for scripts', () => {
  const page = '<script>alert(1)</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script id="boot">boot()</script>'
  const hash = (text: string) => expect.stringContaining(text)

  it('names the framework and boot scripts of a page and no other', async () => {
    const { get } = await open((_request, response) => html(response, page), { bootScripts: ['boot()'] })
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(2)
    expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'sha256-/)
    for (const part of [
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "style-src 'self';",
      "img-src 'self' data:;",
    ])
      expect(policy).toContain(part)
  })

  it('is made anew when the page changes', async () => {
    let data = 'a'
    const { get, clock } = await open((_request, response) => html(response, `<script>self.__next_f.push([1,"${data}"])</script>`))
    const first = (await get('/')).headers['content-security-policy']
    data = 'b'
    clock.advance(2_000)
    expect((await get('/')).headers['content-security-policy']).not.toBe(first)
  })

  it('of a studio page has the hashes too, and what an editor needs', async () => {
    const { get } = await open((_request, response) => html(response, page))
    const studio = await get('/studio/articles', { headers: { accept: 'text/html,*/*' } })
    expect(studio.headers['content-security-policy']).toEqual(hash("img-src 'self' data: blob:; "))
    expect(String(studio.headers['content-security-policy']).match(/'sha256-/g)).toHaveLength(1)
  })

  it('is on HTML only, and, without any hash, on HTML that is streamed', async () => {
    const { get } = await open((request, response) => {
      if (request.url === '/feed.json') return html(response, '{}', { 'content-type': 'application/json' })
      html(response, page)
    })
    expect((await get('/feed.json')).headers['content-security-policy']).toBeUndefined()
    expect((await get('/api/auth/error')).headers['content-security-policy']).toContain("script-src 'self';")
  })
})

describe('a status that Next cannot answer', () => {
  it.each([['/article/1'], ['/api/x'], ['/preview/x'], ['/media/x']])(
    'is taken from the note of our cache handler on %s, which is removed',
    async (path) => {
      const { get } = await open((_request, response) => html(response, 'withdrawn', { 'X-Readon-Status': '410' }))
      const got = await get(path)
      expect(got).toMatchObject({ status: 410, text: 'withdrawn' })
      expect(got.headers['x-readon-status']).toBeUndefined()
      if (path === '/article/1') expect(got.headers['cache-control']).toBe('no-store')
    },
  )

  it('replaces the words of the status too', async () => {
    const { raw } = await open((_request, response) => {
      response.writeHead(200, 'Splendid', { 'x-readon-status': '410' })
      response.end()
    })
    for (const path of ['/', '/api/x'])
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 410 Gone\r\n/)
  })

  it.each(['7', '999', 'gone', '101'])('is not believed when it says %s', async (status) => {
    const { get } = await open((_request, response) => html(response, 'x', { 'x-readon-status': status }))
    expect((await get('/')).status).toBe(200)
    expect((await get('/api/x')).status).toBe(200)
  })
})

describe('a preview', () => {
  const SECRET = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer' }

  it.each([
    ['its page', {}],
    ['its page with a session', { headers: { cookie: 'session=1' } }],
    ['its data', { headers: { rsc: '1' } }],
  ])('is neither kept, found nor told to others: %s', async (_name, asked) => {
    let rendered = 0
    const { get } = await open((_request, response) => html(response, `preview ${++rendered}`))
    for (const text of ['preview 1', 'preview 2']) {
      const got = await get('/preview/secret', asked)
      expect(got.text).toBe(text)
      expect(got.headers).toMatchObject(SECRET)
    }
  })

  it('that is not there says as little', async () => {
    const { get } = await open((_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html', 'referrer-policy': 'unsafe-url' })
      response.end('x')
    })
    expect(await get('/preview/wrong')).toMatchObject({ status: 404, headers: SECRET })
  })

  it('is the only page that is hidden so', async () => {
    const { get } = await open((_request, response) => html(response, 'x'))
    const { headers } = await get('/previews')
    expect(headers['x-robots-tag']).toBeUndefined()
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
  })

  it('stands in a frame of the studio, and in nobody else’s', async () => {
    const { get } = await open((_request, response) => html(response, 'x'))
    const of = async (path: string) =>
      new Map(
        String((await get(path, { headers: { accept: 'text/html' } })).headers['content-security-policy'])
          .split('; ')
          .map((directive): [string, string] => [directive.split(' ')[0] ?? '', directive]),
      )
    const studio = await of('/studio/articles/1/preview')
    expect((studio.get('frame-src') ?? studio.get('default-src'))?.split(' ')).toContain("'self'")
    expect((await of('/preview/secret')).get('frame-ancestors')).toBe("frame-ancestors 'self'")
  })
})

describe('what the outside is told about caching', () => {
  it.each([
    ['s-maxage=300, stale-while-revalidate=31535700', 'public, max-age=0, s-maxage=1, must-revalidate'],
    ['', 'public, max-age=0, s-maxage=1, must-revalidate'],
    ['public, max-age=3600', 'public, max-age=3600'],
  ])('of a page: %s becomes %s', async (given, told) => {
    const { get } = await open((_request, response) => {
      response.setHeader('content-type', 'text/html')
      if (given !== '') response.setHeader('cache-control', given)
      response.end('x')
    })
    expect((await get('/')).headers['cache-control']).toBe(told)
  })

  it('of a file is what its route says', async () => {
    const { get } = await open((_request, response) => html(response, 'x', { 'cache-control': 'public, max-age=31536000, immutable' }))
    expect((await get('/media/x')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('leaves no note between Next and its cache, and every header that a client reads', async () => {
    const notes = {
      'x-nextjs-cache': 'HIT',
      'x-next-cache-tags': 'article:1',
      'x-middleware-rewrite': '/x',
      'x-nextjs-stale-time': '30',
      link: '</a.css>; rel=preload',
    }
    const { get } = await open((_request, response) => html(response, 'x', notes))
    for (const path of ['/', '/api/x']) {
      const { headers } = await get(path)
      expect(headers).toMatchObject({ 'x-nextjs-stale-time': '30', link: '</a.css>; rel=preload' })
      for (const name of ['x-nextjs-cache', 'x-next-cache-tags', 'x-middleware-rewrite']) expect(headers[name], name).toBeUndefined()
    }
  })
})
