import { SEED } from '../pages/article-page'
import { type Answered, ask } from './ask'
import { expect, test } from './fixtures'

const FEATURES =
  'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), ' +
  'microphone=(), midi=(), payment=(), serial=(), usb=()'
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': FEATURES,
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
}
const RSC = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'
const ONE_SECOND = 'public, max-age=0, s-maxage=1, must-revalidate'
const POLICY =
  "default-src 'self'; script-src 'self' HASHES; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  'frame-src https://www.youtube-nocookie.com https://www.facebook.com https://www.instagram.com https://platform.twitter.com https://www.threads.com; ' +
  "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
const ERROR_POLICY = "default-src 'none'; style-src HASHES; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** What differs from answer to answer, and what belongs to the connection. */
const PASSING = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'etag',
  'last-modified',
  'accept-ranges',
])

function lasting({ headers }: Answered): Record<string, unknown> {
  const kept = Object.entries(headers).filter(([name]) => !PASSING.has(name))
  return Object.fromEntries(
    kept.map(([name, value]) => [name, String(value).replace(/'sha256-[A-Za-z0-9+/=]+'(?: 'sha256-[A-Za-z0-9+/=]+')*/, 'HASHES')]),
  )
}

async function addressOf(site: string, path: string): Promise<string> {
  return String((await ask(site, path)).headers.location)
}

const classes: { name: string; path: (site: string) => Promise<string> | string; status: number; headers: Record<string, unknown> }[] = [
  {
    name: 'a page',
    path: (site) => addressOf(site, SEED),
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': ONE_SECOND,
      vary: `${RSC}, accept-encoding`,
      'content-security-policy': POLICY,
      'x-nextjs-prerender': '1',
      'x-nextjs-stale-time': '30',
    },
  },
  {
    name: 'the feed',
    path: () => `${SEED}/next/first`,
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': ONE_SECOND, vary: `${RSC}, accept-encoding` },
  },
  {
    name: 'a picture',
    path: async (site) => /src="(\/media\/[^"]+)"/.exec((await ask(site, '/')).text)?.[1] ?? '',
    status: 200,
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      vary: RSC,
    },
  },
  {
    name: 'a script',
    path: async (site) => /src="(\/_next\/static\/[^"]+\.js)"/.exec((await ask(site, '/')).text)?.[1] ?? '',
    status: 200,
    headers: {
      'content-type': 'application/javascript; charset=UTF-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    },
  },
  {
    name: 'a page that is not there',
    path: () => '/nowhere',
    status: 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      vary: `${RSC}, accept-encoding`,
      'content-security-policy': POLICY,
      'x-nextjs-prerender': '1',
      'x-nextjs-stale-time': '30',
    },
  },
  {
    name: 'the API',
    path: () => '/api/health/live',
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', vary: `${RSC}, accept-encoding` },
  },
  {
    name: 'a redirect',
    path: () => '/a/1',
    status: 308,
    headers: { location: expect.stringMatching(/^\/article\/1-/), 'cache-control': ONE_SECOND, vary: RSC },
  },
  {
    name: 'a refused address',
    path: () => '/%00',
    status: 400,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': ERROR_POLICY },
  },
]

for (const { name, path, status, headers } of classes) {
  test(`the headers of ${name}`, async ({ baseURL }) => {
    const answer = await ask(String(baseURL), await path(String(baseURL)))
    expect(answer.status).toBe(status)
    expect(lasting(answer)).toEqual({ ...EVERYWHERE, ...headers })
  })
}

test('the policy of a page lets no script run that is not named by its hash', async ({ baseURL }) => {
  for (const path of ['/', await addressOf(String(baseURL), SEED), '/section/now', '/author/newsroom', '/nowhere']) {
    const policy = String((await ask(String(baseURL), path)).headers['content-security-policy'])
    expect(policy).toMatch(/script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}='){2,};/)
    // Frames of embeds, opened by the reader, are all that may come from elsewhere.
    expect(policy.replace(/frame-src [^;]*;/, '')).not.toMatch(/unsafe|nonce|strict-dynamic|https?:|\*/)
  }
})

test('on https, browsers are told to stay there, and every absolute address is the public one', async ({ copied, start }) => {
  const { url } = await start({ dataDir: copied, env: { SITE_URL: 'https://news.example.hk' } })
  const address = await addressOf(url, SEED)
  const page = await ask(url, address)
  const missing = await ask(url, '/nowhere')
  for (const { headers } of [page, missing]) expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect(page.text).toContain(`<link rel="canonical" href="https://news.example.hk${address}"`)
  expect(page.text).not.toMatch(/https?:\/\/(localhost|127\.0\.0\.1)/)
})
