import { SEED } from '../pages/article-page'
import { sessionHeader } from '../staff'
import { type Answered, ask, askRaw } from './ask'
import { expect, test } from './fixtures'
import { withoutScripts } from './words'

/** Headers by which Next and its hosts talk to one another; from outside they are lies. */
const LIES = {
  'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
  'x-middleware-rewrite': 'https://evil.example/',
  'x-middleware-prefetch': '1',
  'next-resume': '1',
  'x-nextjs-data': '1',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'x-forwarded-port': '666',
  forwarded: 'host=evil.example;proto=gopher',
  'x-now-route-matches': '1=evil',
  'x-matched-path': '/api/health/ready',
  'x-invoke-path': '/api/health/ready',
  'x-invoke-status': '500',
  'x-prerender-revalidate': 'x',
  'x-original-url': '/api/health/ready',
  'x-readon-status': '410',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  host: 'evil.example',
}
const SESSION = sessionHeader('x')

/** The order in which a render hands its pieces to React's scripts differs from one to the next, and so do their hashes. */
const PASSING = ['date', 'etag', 'content-length', 'content-security-policy']
const comparable = ({ status, headers, text }: Answered) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !PASSING.includes(name))),
  text: withoutScripts(text),
})

const everywhere = [
  '/',
  SEED,
  '/a/1',
  '/article/2-x',
  '/section/blog',
  `${SEED}/next/first`,
  '/api/health/live',
  '/article/2147483647',
  '/section/blog/',
]

for (const [who, session] of [
  ['everybody', {}],
  ['somebody with a session', SESSION],
] as const) {
  test(`headers that only the house may send change nothing for ${who}`, async ({ copied, start }) => {
    const { url } = await start({ dataDir: copied })
    for (const path of everywhere) {
      const honest = comparable(await ask(url, path, { headers: session }))
      expect(honest.text).not.toContain('evil.example')
      for (const [name, value] of Object.entries(LIES)) {
        const lied = comparable(await ask(url, path, { headers: { ...session, [name]: value } }))
        expect({ path, name, ...lied }).toEqual({ path, name, ...honest })
      }
      expect(comparable(await ask(url, path, { headers: { ...session, ...LIES } }))).toEqual(honest)
    }
  })
}

const paths: [name: string, path: string, status: number][] = [
  ['another host', '//evil.example', 400],
  ['another host below', '//evil.example/%2e%2e', 400],
  ['another host in the middle', '/section//evil.example', 400],
  ['another host after a dot', '/.//evil.example', 400],
  ['another host, encoded', '/%2f%2fevil.example', 400],
  ['another host as a slug', '/article/1-%2F%2Fevil.example', 400],
  ['a backslash', '/\\evil.example', 400],
  ['an encoded backslash', '/%5cevil.example', 400],
  ['a whole address', 'http://evil.example/', 400],
  ['a name without a slash', 'evil.example', 400],
  ['a zero byte', '/%00', 400],
  ['a zero byte in an article', '/article/1%00', 400],
  ['a zero byte in the query', '/section/now?x=%00', 400],
  ['a line break', '/%0d%0aset-cookie:x=1', 400],
  ['the folder above', '/..%2f..%2fetc%2fpasswd', 400],
  ['the folder above, plainly', '/media/../../../etc/passwd', 400],
  ['the folder above, twice encoded', '/media/%252e%252e/%252e%252e/readon.db', 404],
  ['the folder above, behind a dot', '/section/..;/now', 404],
  ['overlong UTF-8: a slash', '/%c0%af', 400],
  ['overlong UTF-8: the folder above', '/%c0%ae%c0%ae/%c0%ae%c0%ae', 400],
  ['half a character', '/section/%e4%b8', 400],
  ['a surrogate', '/section/%ed%a0%80', 400],
  ['a broken escape', '/section/%zz', 400],
  ['a long address', `/article/1-${'x'.repeat(2_100)}`, 414],
  ['an endless address', `/${'x'.repeat(20_000)}`, 431],
  ['an id beyond all ids', '/article/99999999999999999999', 404],
  ['a negative id', '/article/-1', 404],
  ['the insides of Next', '/_next/../lib/env.ts', 400],
  ['the image optimizer', '/_next/image?url=http%3A%2F%2Fevil.example%2Fx.png&w=64&q=75', 404],
]

for (const [name, path, status] of paths) {
  test(`an address with ${name} is refused, and leads nowhere`, async ({ baseURL }) => {
    // As it is: a library would already repair half of these.
    const answer = await askRaw(String(baseURL), Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 'latin1'))
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect(head).not.toMatch(/^(location|refresh|set-cookie):/im)
    expect(withoutScripts(body)).not.toMatch(/evil\.example|root:|node_modules|^\s+at /m)
  })
}

test('bytes that are no request are answered with a sentence', async ({ baseURL }) => {
  for (const bytes of [
    'GET /\xe4\xb8 HTTP/1.1\r\nHost: x\r\n\r\n',
    'hello\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ]) {
    const answer = await askRaw(String(baseURL), Buffer.from(bytes, 'latin1'))
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('這個網址或請求有誤')
    expect(answer).toContain('x-content-type-options: nosniff')
  }
})

test('redirects stay on the site, whatever the request says about hosts', async ({ baseURL }) => {
  for (const path of ['/a/1', '/article/1', '/article/1-evil.example', '/section/now/', '/article/1/', '/a/1/']) {
    const { status, headers } = await ask(String(baseURL), path, { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } })
    expect([path, status]).toEqual([path, 308])
    expect(headers.location).toMatch(/^\/[^/\\]/)
    expect(JSON.stringify(headers)).not.toContain('//evil.example')
  }
})
