import { describe, expect, it } from 'vitest'
import { authRoute } from './auth-route'
import { env } from './env'

const form = 'application/x-www-form-urlencoded'

/** What is answered to somebody who asks; `headers` come on top of what our own page would send. */
async function ask(method: string, path: string, { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {}) {
  const sent = { origin: env().SITE_URL, 'content-type': form, ...headers }
  const request = new Request(`${env().SITE_URL}/api/auth/${path}`, { method, headers: sent, ...(body === undefined ? {} : { body }) })
  const answer = await authRoute(request, { params: Promise.resolve({ nextauth: path.split('/') }) })
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const { detail }: { detail: string } = await answer.json()
  expect(detail).toMatch(/\p{Script=Han}.*。$/u)
  return answer.status
}

describe('the door refuses, in our words and before next-auth hears of it,', () => {
  it.each([
    ['GET', 'signin'],
    ['GET', 'signin/credentials'],
    ['GET', 'signout'],
    ['GET', 'error'],
    ['GET', 'providers'],
    ['GET', 'session'],
    ['GET', 'callback/credentials'],
    ['GET', 'csrf/x'],
    ['GET', 'nonsense'],
    ['POST', 'signin/credentials'],
    ['POST', 'callback/github'],
    ['POST', 'callback/__proto__'],
    ['POST', 'callback/credentials/x'],
    ['POST', 'callback'],
    ['POST', 'session'],
    ['POST', '_log'],
  ])('%s %s, which nobody of ours asks for', async (method, path) => {
    expect(await ask(method, path, method === 'POST' ? { body: 'level=error&code=x' } : {})).toBe(404)
  })

  it.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }, { origin: `${env().SITE_URL}.evil.example` }])(
    'a page that is not ours: %o',
    async (headers) => {
      for (const path of ['callback/credentials', 'callback/second-factor', 'callback/ticket', 'signout'])
        expect(await ask('POST', path, { headers, body: 'csrfToken=x' }), path).toBe(403)
    },
  )

  it.each([
    ['JSON', 'application/json', '{"csrfToken":{},"email":[]}'],
    ['JSON that is none', 'application/json', '{'],
    ['nothing', '', ''],
    ['a file', 'multipart/form-data; boundary=x', '--x--'],
    ['too much', form, `password=${'x'.repeat(20_000)}`],
  ])('a body that is %s', async (_, type, body) => {
    expect(await ask('POST', 'callback/credentials', { headers: { 'content-type': type }, body })).toBe(400)
  })
})
