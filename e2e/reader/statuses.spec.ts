import type { APIRequestContext } from '@playwright/test'
import { encoded, routes } from '../../lib/routes'
import { editionOf } from '../../lib/text/edition'
import { slugOf } from '../../lib/text/slug'
import { BROWSER } from '../browser-agent'
import { expect, test } from '../fixtures'
import { mark } from '../mark'
import { SEED, SEED_TITLE } from '../pages/article-page'
import { MISSING, withdrawnAddress } from '../pages/page-types'

const AS_IT_IS = { maxRedirects: 0 }
const SEED_ADDRESS = encoded(routes.article(1, slugOf(SEED_TITLE)))

/** The addresses that are answered with another status than 404. */
async function notMissing(request: APIRequestContext, addresses: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const address of addresses) {
    const status = (await request.get(address, AS_IT_IS)).status()
    if (status !== 404) wrong.push(`${status} ${address}`)
  }
  return wrong
}

test('unknown articles and impossible ids are 404', async ({ request }) => {
  const addresses = ['2000000000', '0', '-1', '01', '99999999999', 'abc', '1.5'].map((id) => `/article/${id}`)
  expect(await notMissing(request, [...addresses, '/a/2000000000', '/a/abc', '/a/0'])).toEqual([])
})

test('drafts and scheduled articles are 404 and nothing of them shows', async ({ request, newsroom }) => {
  const draft = { title: `未寫完的一篇 ${mark()}` }
  const scheduled = { title: `明天才刊出的一篇 ${mark()}`, publishedAt: new Date(Date.now() + 86_400_000) }
  const ids = [await newsroom.draft(draft), (await newsroom.publish(scheduled)).id]
  for (const id of ids) {
    for (const address of [`/article/${id}`, encoded(routes.article(id, slugOf(id === ids[0] ? draft.title : scheduled.title)))]) {
      const answer = await request.get(address, AS_IT_IS)
      expect(answer.status()).toBe(404)
      const html = await answer.text()
      expect(html).not.toContain(draft.title)
      expect(html).not.toContain(scheduled.title)
    }
    expect((await request.get(`/article/${id}/next/first`)).status()).toBe(404)
  }
  for (const list of ['/', '/section/now', '/author/newsroom']) {
    const html = await (await request.get(list)).text()
    expect(html).not.toContain(draft.title)
    expect(html).not.toContain(scheduled.title)
  }
})

/** One address for every way in which something can be missing. */
const MISSING_THINGS = [
  '/nope',
  '/article/2000000000',
  '/a/2000000000',
  '/section/no-such',
  '/author/no-such',
  '/tag/no-such',
  '/archive/2099/01',
  '/section/blog/before/zzz',
]

for (const address of MISSING_THINGS) {
  test(`${address} says that it is missing, and leads on, before any script has run`, async ({ request }) => {
    const html = await (await request.get(address)).text()
    const says = ['lang="zh-Hant-HK"', '<main id="main"', '>找不到這一頁</h1>', 'href="/section/blog"', 'id="boot"']
    expect(says.filter((text) => !html.includes(text))).toEqual([])
    expect(html).not.toMatch(/name="robots" content="(?!noindex)/)
    expect(html).not.toContain('rel="canonical"')
  })
}

test.describe('a withdrawn article', () => {
  test.use({ expectedErrors: [MISSING] })

  test('is 410 with its notice and ways on', async ({ page, request, newsroom }) => {
    const notice = `這篇文章有一處事實錯誤，已經撤回。${mark()}`
    const { id } = await newsroom.publish({ title: `會撤回的一篇 ${mark()}`, publishedAt: new Date('2019-06-01T09:00:00+08:00') })
    await newsroom.withdraw(id, 2, notice)
    const answer = await page.goto(`/article/${id}`)
    expect(answer?.status()).toBe(410)
    expect(answer?.headers()['cache-control']).toBe('no-store')
    await expect(page.getByRole('heading', { level: 1, name: '文章已撤回' })).toBeVisible()
    await expect(page.getByText(notice)).toBeVisible()
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    // Other tests withdraw what is newest here; a moment later it is not offered any more.
    await expect(async () => {
      await page.reload()
      const links = await page
        .getByRole('main')
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
      expect(links.length).toBeGreaterThan(3)
      for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200)
    }).toPass()
    await page.getByRole('main').getByRole('link', { name: '返回首頁' }).click()
    await expect(page).toHaveURL('/')
  })

  test('is 410 under every form of its address, and has no feed', async ({ request, newsroom }) => {
    const address = await withdrawnAddress(newsroom)
    for (const form of [address, `${address}-%E8%88%8A%E9%A1%8C`]) expect((await request.get(form, AS_IT_IS)).status(), form).toBe(410)
    const short = await request.get(address.replace('/article/', '/a/'), AS_IT_IS)
    expect(short.status()).toBe(308)
    expect(short.headers().location).toBe(address)
    expect((await request.get(`${address}/next/first`)).status()).toBe(404)
  })
})

test('a missing, wrong or old slug and the short link lead to the right address for good', async ({ request, newsroom }) => {
  const first = `原來的標題 ${mark()}`
  const { id, address } = await newsroom.publish({ title: first, publishedAt: new Date('2019-06-02T09:00:00+08:00') })
  const second = `後來的標題 ${mark()}`
  await newsroom.retitle(id, 2, second)
  const target = encoded(routes.article(id, slugOf(second)))
  await expect.poll(async () => (await request.get(address, AS_IT_IS)).status()).toBe(308)
  for (const from of [address, `/article/${id}`, `/article/${id}-`, `/article/${id}-x`, `/a/${id}`]) {
    const answer = await request.get(from, AS_IT_IS)
    expect(answer.status(), from).toBe(308)
    // Once: a program that joins two headers of one name follows neither.
    expect(answer.headersArray().flatMap(({ name, value }) => (name.toLowerCase() === 'location' ? [value] : []))).toEqual([target])
  }
  expect((await request.get(target, AS_IT_IS)).status()).toBe(200)
})

test('the id alone opens the article, and so does a slug that another program has written its own way', async ({ page, request }) => {
  await page.goto('/article/1')
  await expect(page).toHaveURL(new RegExp(`${SEED_ADDRESS.replaceAll('%', '\\%')}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(SEED_TITLE)
  const lower = SEED_ADDRESS.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  expect((await request.get(lower, AS_IT_IS)).status()).toBe(200)
  expect((await request.get(`${SEED_ADDRESS}?fbclid=abc&utm_source=line`, AS_IT_IS)).status()).toBe(200)
})

for (const title of ['🎉🎊', '？！……', '——', '👩🏽‍🚀']) {
  test(`an article called ${title} opens under its id`, async ({ page, newsroom, request }) => {
    const { id, address } = await newsroom.publish({ title, publishedAt: new Date('2019-06-03T09:00:00+08:00') })
    expect(address).toBe(`/article/${id}`)
    expect((await request.get(`/article/${id}-x`, AS_IT_IS)).status()).toBe(308)
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page).toHaveTitle(`${title}｜往下看`)
  })
}

test.describe('a path that means nothing', () => {
  test.use({ expectedErrors: [MISSING] })

  test('is 404', async ({ request }) => {
    const addresses = [
      '/nope',
      '/article',
      '/section',
      '/wp-login.php',
      '/index.html',
      '/archive',
      '/archive/2026',
      '/article/1/next',
      '/%E4%BD%A0%E5%A5%BD',
      '/%F0%9F%98%80',
    ]
    expect(await notMissing(request, addresses)).toEqual([])
  })

  test('shows a page whose links all lead somewhere', async ({ page, request }) => {
    await page.goto('/nope')
    await expect(page.getByRole('heading', { level: 1, name: '找不到這一頁' })).toBeVisible()
    const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
    for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(/^(?:\/sc)?\/nope$/.test(link) ? 404 : 200)
    await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click()
    await expect(page).toHaveURL(/\/article\/\d+-/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

test('unknown sections, authors and tags are 404', async ({ request }) => {
  const addresses = ['/section/no-such', '/author/no-such', '/tag/no-such', '/tag/%F0%9F%98%80', '/section/no_such-X']
  expect(await notMissing(request, addresses)).toEqual([])
})

test('another spelling of a section, an author or a tag leads to the stored one', async ({ request }) => {
  for (const [from, to] of [
    ['/tag/G7', '/tag/g7'],
    ['/section/BLOG', '/section/blog'],
    ['/author/Sam-Hau', '/author/sam-hau'],
  ] as const) {
    const answer = await request.get(from, AS_IT_IS)
    expect([answer.status(), answer.headers().location], from).toEqual([308, to])
  }
})

test('months outside of the paper are 404, and an empty one inside of it leads to its neighbours', async ({ page, request }) => {
  expect(await notMissing(request, ['/archive/1990/01', '/archive/2012/06'])).toEqual([])
  await page.goto('/archive/2023/06')
  const months = page.getByRole('navigation', { name: '月份' }).getByRole('link')
  await expect(months).toHaveText([/2022年1月/, /2024年4月/])
})

test('months that have not come and months that do not exist are 404', async ({ request }) => {
  const [year = 0, month = 0] = editionOf(new Date(), 'Asia/Hong_Kong').iso.split('-').map(Number)
  const next = month === 12 ? routes.archive(year + 1, 1) : routes.archive(year, month + 1)
  const others = ['2099/01', '2024/13', '2024/00', '2024/4', '1200/01', 'abcd/ef'].map((wrong) => `/archive/${wrong}`)
  expect(await notMissing(request, [next, ...others])).toEqual([])
})

test('malformed cursors are 404, and so is a page behind the end', async ({ request }) => {
  const cursors = ['zzz', '1-1', '-', 'first', 'author-1', "1'--", '9'.repeat(200)]
  const lists = ['/section/blog', '/author/sam-hau', '/archive/2024/04']
  expect(
    await notMissing(
      request,
      cursors.flatMap((cursor) => lists.map((list) => `${list}/before/${cursor}`)),
    ),
  ).toEqual([])
})

test('a feed position that does not exist is answered to programs as problem+json', async ({ request }) => {
  for (const address of ['/article/1/next/zzz', '/article/1/next/author-1', '/article/2000000000/next/first', '/article/abc/next/first']) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(404)
    expect(answer.headers()['content-type'], address).toContain('application/problem+json')
    expect(await answer.json(), address).toMatchObject({ type: 'about:blank', status: 404, detail: expect.stringMatching(/。$/) })
  }
})

test('nothing can be written to a public page', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    for (const address of ['/', SEED, '/section/blog', '/archive/2024/04', '/article/1/next/first', '/a/1', '/nope']) {
      const answer = await request.fetch(address, { method, data: 'x', ...AS_IT_IS })
      expect(answer.status(), `${method} ${address}`).toBe(405)
      expect(answer.headers().allow).toBe('GET, HEAD, OPTIONS')
      expect(await answer.text()).toContain('這裏不接受提交的資料，請返回上一頁再試。')
    }
})

test('the address that takes reports says so, and the one that browsers ask for by themselves is there', async ({ request }) => {
  const views = await request.get('/api/views')
  expect([views.status(), views.headers().allow]).toEqual([405, 'POST'])
  expect(await views.json()).toMatchObject({ status: 405, detail: expect.stringMatching(/。$/) })
  const icon = await request.get('/favicon.ico')
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/x-icon'])
})

test('HEAD says what GET says, without the body', async ({ request, newsroom }) => {
  for (const [address, status] of [
    [SEED_ADDRESS, 200],
    ['/', 200],
    ['/nope', 404],
    [await withdrawnAddress(newsroom), 410],
  ] as const) {
    const answer = await request.head(address)
    expect(answer.status(), address).toBe(status)
    expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8')
    expect((await answer.body()).length).toBe(0)
  }
})

test('a reading is reported by a page of this site, and as one, or not at all', async ({ request, newsroom }) => {
  const { id } = await newsroom.publish({ title: `報告 ${mark()}`, publishedAt: new Date('2019-07-01T09:00:00+08:00') })
  const report = (data: unknown, site?: string) =>
    request.post('/api/views', {
      data: JSON.stringify(data),
      headers: { 'user-agent': BROWSER, ...(site ? { 'sec-fetch-site': site } : {}) },
    })
  for (const site of [undefined, 'cross-site', 'same-site', 'none']) expect((await report({ article: id }, site)).status()).toBe(403)
  const nonsense = [null, [], 7, 'x', {}, { article: 0 }, { article: -1 }, { article: 1.5 }, { article: `${id}` }, { article: 2 ** 31 }]
  const depths = [{ read: [] }, { read: [[id, 0, 5]] }, { read: [[id, 2, 2]] }, { read: [[id, 0]] }, { read: [[id, 0, 1]], article: id }]
  const sources = [
    { article: id, after: 'x' },
    { article: id, from: 'x'.repeat(301) },
    { article: id, from: 7 },
    { article: id, utm: null },
  ]
  const long = { read: Array.from({ length: 300 }, () => [id, 0, 1]) }
  for (const data of [...nonsense, ...depths, ...sources, long, { article: id, more: 1 }, { article: id, pad: 'x'.repeat(300) }]) {
    const answer = await report(data, 'same-origin')
    expect(answer.status(), JSON.stringify(data).slice(0, 40)).toBe(400)
    expect((await answer.json()).detail).toMatch(/。$/)
  }
  // What is one is taken; when it is written, so would be all that came before.
  expect((await report({ article: id }, 'same-origin')).status()).toBe(204)
  expect((await report({ read: [[id, 0, 2]] }, 'same-origin')).status()).toBe(204)
  await expect
    .poll(() => newsroom.db.viewCount.findMany({ where: { articleId: id } }), { timeout: 25_000 })
    .toMatchObject([{ count: 1, quarter2: 1, quarter3: 0 }])
})
