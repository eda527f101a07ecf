import { SEED, SEED_TITLE } from '../pages/article-page'
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

test('a reader with a session reads on like everybody', async ({ context, page, articlePage, baseURL }) => {
  await context.addCookies([{ name: 'next-auth.session-token', value: 'x', url: String(baseURL), httpOnly: true, sameSite: 'Lax' }])
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
  const headers = { cookie: 'next-auth.session-token=x' }
  const { id, address: path } = await newsroom.publish({ title: '持有通行證的讀者' })
  await expect.poll(async () => (await ask(site, path, { headers })).status).toBe(200)
  await newsroom.withdraw(id, 2, '已撤回。')
  await expect.poll(async () => (await ask(site, path, { headers })).status).toBe(410)
})
