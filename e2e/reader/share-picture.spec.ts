import sharp from 'sharp'
import { expect, test } from '../fixtures'

const CRAWLER = { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }
const image = (html: string) => /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''

test('every shared link has a picture of the right size, from the first time on', async ({ request, baseURL }) => {
  for (const id of [1, 2, 3, 5, 8, 13, 21, 34]) {
    const html = await (await request.get(`/article/${id}`, { headers: CRAWLER })).text()
    const head = html.slice(0, html.indexOf('</head>'))
    expect(image(head), `article ${id}`).toMatch(new RegExp(`^${baseURL}/og/${id}-[0-9a-f]{12}\\.jpg$`))
    expect(head).toContain('<meta property="og:image:width" content="1200"')
    expect(head).toContain('<meta property="og:image:height" content="630"')
    const answer = await request.get(image(head), { headers: CRAWLER })
    const bytes = await answer.body()
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg'])
    expect(answer.headers()['cache-control']).toBe('public, max-age=86400')
    expect(bytes.byteLength).toBeLessThanOrEqual(280_000)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  }
})

test('structured data names three shapes of the picture, and all of them are there', async ({ request }) => {
  const html = await (await request.get('/article/1', { headers: CRAWLER })).text()
  const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? []
  const [{ image: pictures }] = JSON.parse(json)['@graph']
  expect(pictures.map(({ width, height }: Record<string, string>) => (Number(width) / Number(height)).toFixed(2))).toEqual([
    '1.78',
    '1.33',
    '1.00',
  ])
  for (const { url, width, height } of pictures) {
    const { format, ...size } = await sharp(await (await request.get(url)).body()).metadata()
    expect([format, `${size.width}`, `${size.height}`]).toEqual(['jpeg', width, height])
  }
})

test('what is retitled has a new address; the old one, and one that nobody keeps, still answer', async ({ request, newsroom }) => {
  const { id } = await newsroom.publish({ title: `原題 ${crypto.randomUUID().slice(0, 8)}` })
  const addressOf = async () => image(await (await request.get(`/article/${id}`)).text())
  const old = await addressOf()
  const first = await (await request.get(old)).body()
  await newsroom.retitle(id, 2, `新題 ${crypto.randomUUID().slice(0, 8)}`)
  await expect.poll(addressOf).not.toBe(old)
  const next = await (await request.get(await addressOf())).body()
  expect(next.equals(first)).toBe(false)
  expect((await (await request.get(old)).body()).equals(first)).toBe(true)
  const forgotten = await request.get(`/og/${id}-000000000000.jpg`)
  expect((await forgotten.body()).equals(next)).toBe(true)
  expect(forgotten.headers()['cache-control']).toBe('public, max-age=3600')
  await newsroom.withdraw(id, 3, '有誤。')
  await expect.poll(async () => (await request.get(old)).status()).toBe(404)
})

test('an address that nothing was drawn for is none', async ({ request, newsroom }) => {
  const draft = await newsroom.draft({ title: '未發佈' })
  for (const name of [`${draft}-0123456789ab.jpg`, '999999-0123456789ab.jpg', 'nonsense', '1.jpg', '1-0123456789ab.png'])
    expect((await request.get(`/og/${name}`)).status(), name).toBe(404)
})
