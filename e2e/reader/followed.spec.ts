import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseFeed } from 'feedsmith'
import { expect, test } from '../fixtures'

/** What is published is everywhere within a second; a render of a busy machine takes another. */
const SOON = { timeout: 5_000 }

function itemsOf(text: string): readonly object[] {
  const { format, feed } = parseFeed(text)
  return format === 'rss' || format === 'json' ? (feed.items ?? []) : []
}

test.describe('subscribing', () => {
  test('the front page, sections and authors name their feeds', async ({ page, baseURL }) => {
    for (const home of ['/', '/section/blog', '/author/sam-hau']) {
      await page.goto(home)
      for (const [type, format] of [
        ['application/rss+xml', 'xml'],
        ['application/feed+json', 'json'],
      ]) {
        const href = await page.locator(`head link[rel="alternate"][type="${type}"]`).getAttribute('href')
        expect(href).toBe(`${baseURL}${home === '/' ? '' : home}/feed.${format}`)
        const answer = await page.request.get(`${href}`)
        expect([answer.status(), answer.headers()['content-type']]).toEqual([200, `${type}; charset=utf-8`])
        expect(itemsOf(await answer.text()).length).toBeGreaterThan(0)
      }
    }
  })

  test('what has not changed is not sent again', async ({ request }) => {
    for (const address of ['/feed.xml', '/feed.json', '/section/blog/feed.xml', '/sitemap.xml']) {
      const { etag = '' } = (await request.get(address)).headers()
      expect(etag, address).not.toBe('')
      const again = await request.get(address, { headers: { 'if-none-match': etag } })
      expect([again.status(), (await again.body()).length], address).toEqual([304, 0])
    }
  })

  test('blog articles carry their disclaimer, and pictures have whole addresses', async ({ request, baseURL }) => {
    const { format, feed } = parseFeed(await (await request.get('/section/blog/feed.xml')).text())
    if (format !== 'rss') throw new Error(`not RSS but ${format}`)
    for (const item of feed.items ?? []) expect(item.content?.encoded).toContain('文責自負')
    const pictures = (feed.items ?? []).flatMap((item) => item.media?.contents ?? [])
    expect(pictures.length).toBeGreaterThan(0)
    const first = await request.get(`${pictures[0]?.url}`)
    expect(pictures[0]?.url).toContain(`${baseURL}/media/`)
    expect([first.status(), first.headers()['content-type']]).toEqual([200, 'image/jpeg'])
  })

  test('what nobody has heard of is no feed', async ({ request }) => {
    for (const address of ['/section/nowhere/feed.xml', '/author/nobody/feed.json', '/sitemap/1989-06.xml', '/sitemap/nothing.xml'])
      expect((await request.get(address)).status(), address).toBe(404)
  })
})

test('an article is in feeds and sitemaps when it is published, and gone from them when it is withdrawn', async ({ request, newsroom }) => {
  const title = `隨處可見 ${crypto.randomUUID().slice(0, 8)}`
  const month = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Hong_Kong', year: 'numeric', month: '2-digit' }).format(new Date())
  const places = [
    '/feed.xml',
    '/feed.json',
    '/section/now/feed.xml',
    '/author/newsroom/feed.json',
    '/news-sitemap.xml',
    `/sitemap/${month}.xml`,
  ]
  const { id, address } = await newsroom.publish({ title })
  const has = async (place: string) => (await (await request.get(place)).text()).includes(place.startsWith('/sitemap/') ? address : title)
  for (const place of places) await expect.poll(() => has(place), { ...SOON, message: place }).toBe(true)
  const index = await (await request.get('/sitemap.xml')).text()
  expect(index).toContain(`/sitemap/${month}.xml`)
  await newsroom.withdraw(id, 2, '有誤。')
  for (const place of places) await expect.poll(() => has(place), { ...SOON, message: place }).toBe(false)
})

test('crawlers are led to everything, and every file is well formed', async ({ request, baseURL }) => {
  const robots = await request.get('/robots.txt')
  expect(robots.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const sitemaps = [...(await robots.text()).matchAll(/^Sitemap: (.+)$/gm)].map(([, url]) => `${url}`)
  expect(sitemaps).toEqual([`${baseURL}/sitemap.xml`, `${baseURL}/news-sitemap.xml`])
  const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' })
  const read = async (url: string) => {
    const xml = await (await request.get(url)).text()
    expect(XMLValidator.validate(xml), url).toBe(true)
    return parser.parse(xml)
  }
  const { sitemapindex } = await read(`${sitemaps[0]}`)
  const urls: string[] = []
  for (const { loc } of sitemapindex.sitemap) for (const { loc: url } of (await read(loc)).urlset.url) urls.push(url)
  expect(new Set(urls).size).toBe(urls.length)
  // The oldest of every kind, which no other test takes away, leads where it says, without a detour.
  const kinds = new Map(urls.toReversed().map((url) => [url.split('/')[3], url]))
  expect([...kinds.keys()].sort()).toEqual(['', 'archive', 'article', 'author', 'hot', 'section'])
  for (const url of kinds.values()) expect((await request.get(url, { maxRedirects: 0 })).status(), url).toBe(200)
  await read(`${sitemaps[1]}`)
})

test('a telephone can keep the site on its home screen', async ({ page }) => {
  await page.goto('/')
  const href = await page.locator('head link[rel="manifest"]').getAttribute('href')
  const manifest = await (await page.request.get(`${href}`)).json()
  expect(manifest).toMatchObject({ lang: 'zh-Hant-HK', start_url: '/', display: 'minimal-ui' })
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob())
      return `${picture.width}x${picture.height}`
    }, src)
    expect(size).toBe(sizes)
  }
})
