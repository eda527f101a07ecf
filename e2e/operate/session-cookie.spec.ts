import { SEED, SEED_TITLE } from '../pages/article-page'
import { OWNER } from '../readon'
import { carry, sessionHeader } from '../staff'
import { ask } from './ask'
import { expect, test } from './fixtures'

const SHARED = 'public, max-age=0, s-maxage=1, must-revalidate'
const PERSONAL = 'private, no-cache'

const address = async (site: string) => String((await ask(site, SEED)).headers.location)

for (const cookie of [
  'next-auth.session-token=x',
  '__Secure-next-auth.session-token=x',
  'next-auth.session-token.0=x; next-auth.session-token.1=y',
  'a=b;next-auth.session-token=',
]) {
  test(`whoever sends ${cookie} gets an answer of their own, which nobody may keep`, async ({ baseURL }) => {
    const site = String(baseURL)
    for (const path of ['/', await address(site), '/section/now']) {
      const shared = await ask(site, path)
      const personal = await ask(site, path, { headers: { cookie } })
      expect([personal.status, personal.headers['cache-control']]).toEqual([200, PERSONAL])
      expect([shared.status, shared.headers['cache-control']]).toEqual([200, SHARED])
      expect(personal.headers['content-security-policy']).toContain("script-src 'self' 'sha256-")
      // And it stays theirs.
      expect((await ask(site, path)).headers['cache-control']).toBe(SHARED)
    }
  })
}

test('any other cookie is nobody’s', async ({ baseURL }) => {
  for (const cookie of ['theme=dark', 'my-next-auth.session-token=x', 'x=next-auth.session-token', 'next-auth.csrf-token=x'])
    expect((await ask(String(baseURL), '/', { headers: { cookie } })).headers['cache-control']).toBe(SHARED)
})

test('a reader with a session reads on like everybody', async ({ context, page, articlePage }) => {
  await carry(context, 'x')
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() === 200)
  await articlePage.open()
  expect((await answer).headers()['cache-control']).toBe(PERSONAL)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SEED_TITLE)
  for (const n of [1, 2]) await articlePage.readTo(n)
  const ids = await articlePage.ids()
  expect(new Set(ids).size).toBe(ids.length)
  await expect(page).toHaveURL(new RegExp(`/article/${ids[2]}-`))
})

test('a session does not show what was withdrawn, or hide what was published', async ({ baseURL, newsroom }) => {
  const site = String(baseURL)
  const headers = sessionHeader('x')
  const { id, address: path } = await newsroom.publish({ title: '持有通行證的讀者' })
  await expect.poll(async () => (await ask(site, path, { headers })).status).toBe(200)
  await newsroom.withdraw(id, 2, '已撤回。')
  await expect.poll(async () => (await ask(site, path, { headers })).status).toBe(410)
})

/** Signs the owner in as a proxy passes it on, and returns what the answer sets. */
async function setBySigningIn(url: string, proxied: Record<string, string>): Promise<string[]> {
  const csrf = await fetch(`${url}/api/auth/csrf`, { headers: proxied })
  const { csrfToken }: { csrfToken: string } = await csrf.json()
  // By hand: what is set for https is not sent back by a client that only sees the http behind the proxy.
  const cookie = csrf.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const body = new URLSearchParams({ ...OWNER, csrfToken })
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { ...proxied, cookie, origin: SITE },
    body,
  })
  expect(answer.status).toBe(200)
  return answer.headers.getSetCookie().filter((line) => line.includes('session-token'))
}

const SITE = 'https://news.example.hk'
const SECRET = /^[\w-]{43}$/

test('behind https the session’s cookie goes over nothing else, and no script reads it', async ({ folder, start }) => {
  const { url } = await start({ dataDir: folder, env: { SITE_URL: SITE, SEED: 'none' } })
  // What says http is a proxy that was set up in a hurry: the site's own address decides.
  for (const proto of ['https', 'http']) {
    const proxied = { 'x-forwarded-proto': proto }
    const [line = '', ...others] = await setBySigningIn(url, proxied)
    expect(others).toEqual([])
    const [pair = '', ...attributes] = line.split('; ')
    const [name, value] = pair.split('=')
    expect(name).toBe('__Secure-next-auth.session-token')
    expect(value).toMatch(SECRET)
    expect(attributes.filter((attribute) => !attribute.startsWith('Expires='))).toEqual(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    const inside = await ask(url, '/studio', { headers: { ...proxied, cookie: pair, accept: 'text/html' } })
    expect(inside.status).toBe(200)
  }
})
