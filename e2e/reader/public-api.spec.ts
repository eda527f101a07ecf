import { expect, test } from '../fixtures'

const PROBLEM = 'application/problem+json; charset=utf-8'
const ANYWHERE = { 'access-control-allow-origin': '*' }

test('programs of others read what is public, page by page, and are told what has not changed', async ({ request, baseURL }) => {
  const first = await request.get('/api/v1/articles?section=blog&limit=1', { headers: { origin: 'https://elsewhere.example' } })
  expect(first.headers()).toMatchObject({
    ...ANYWHERE,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=60',
  })
  const { articles, next } = await first.json()
  expect(articles).toHaveLength(1)
  const second = await (await request.get(next)).json()
  expect(second.articles).toHaveLength(1)
  expect(second.articles[0].id).not.toBe(articles[0].id)
  const [{ url, apiUrl, picture }] = articles
  for (const address of [url, apiUrl, ...(picture ? [picture.url] : [])]) {
    expect(address).toMatch(new RegExp(`^${baseURL}/`))
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)
  }
  const whole = await request.get(apiUrl)
  const { etag = '' } = whole.headers()
  const again = await request.get(apiUrl, { headers: { 'if-none-match': etag } })
  expect([again.status(), (await again.body()).length, again.headers().etag]).toEqual([304, 0, etag])
  expect(await whole.json()).toMatchObject({ disclaimer: expect.stringContaining('文責自負') })
})

test('what is published is in the interface at once, and what is withdrawn is gone from it', async ({ request, newsroom }) => {
  const title = `介面裏的一篇 ${crypto.randomUUID().slice(0, 8)}`
  const { id } = await newsroom.publish({ title })
  const listed = async () => (await (await request.get('/api/v1/articles?limit=50')).text()).includes(title)
  await expect.poll(listed).toBe(true)
  await newsroom.withdraw(id, 2, '有誤，已撤回。')
  await expect.poll(async () => (await request.get(`/api/v1/articles/${id}`)).status()).toBe(410)
  const gone = await request.get(`/api/v1/articles/${id}`)
  expect(gone.headers()).toMatchObject({ ...ANYWHERE, 'content-type': PROBLEM, 'cache-control': 'no-store' })
  expect(await gone.json()).toMatchObject({ status: 410, detail: '有誤，已撤回。' })
  await expect.poll(listed).toBe(false)
})

test('it only reads, describes itself, and answers what it does not know with a problem', async ({ request, baseURL }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await request.fetch('/api/v1/articles', { method })
    expect([answer.status(), answer.headers()['content-type'], answer.headers().allow], method).toEqual([
      405,
      PROBLEM,
      'GET, HEAD, OPTIONS',
    ])
  }
  const asked = await request.fetch('/api/v1/articles', { method: 'OPTIONS' })
  expect([asked.status(), asked.headers()['access-control-allow-methods']]).toEqual([204, 'GET, HEAD'])
  const head = await request.head('/api/v1/articles')
  expect([head.status(), head.headers()['access-control-allow-origin'], (await head.body()).length]).toEqual([200, '*', 0])
  for (const [address, status] of [
    ['/api/v1/nothing', 404],
    ['/api/v1/articles/abc', 404],
    ['/api/v1/articles?section=nowhere', 404],
    ['/api/v1/articles?cursor=zzz', 422],
  ] as const) {
    const answer = await request.get(address)
    expect([answer.status(), answer.headers()['content-type']], address).toEqual([status, PROBLEM])
    expect((await answer.json()).detail, address).toMatch(/\p{Script=Han}/u)
  }
  expect(await (await request.get('/api/v1/openapi.json')).json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: baseURL }] })
})
