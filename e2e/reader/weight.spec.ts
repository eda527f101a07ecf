import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, test } from '../fixtures'
import { say } from '../operate/say'
import { SEED } from '../pages/article-page'

const KB = 1_000
/**
 * As browsers get it, brotli. Next and React alone are 117 kB of it; a kilobyte went when the studio made Next split its chunks, and
 * one more for frames of embeds, focal points and AVIF.
 */
const SCRIPTS = 132 * KB
const HTML = 60 * KB
/** What every browser of the last years says that it can unpack. */
const BROWSER = 'gzip, deflate, br, zstd'

const inKb = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`

/** Bytes of a body as they go over the line, in the coding that is asked for. */
function transferred(address: string, encoding: string): Promise<{ bytes: number; coding: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve({ bytes, coding: answer.headers['content-encoding'] ?? 'identity' }))
    }).on('error', reject)
  })
}

test('an article, read on to the end of the next one, costs little JavaScript', async ({ page, articlePage }) => {
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url())
  })
  await articlePage.open()
  await articlePage.readTo(1)
  await articlePage.readTo(1, 1_500)
  await page.waitForLoadState('networkidle')
  expect(scripts.size).toBeGreaterThan(3)
  const sum = async (coding: string) => {
    const sizes = await Promise.all([...scripts].map((url) => transferred(url, coding)))
    return sizes.reduce((total, { bytes }) => total + bytes, 0)
  }
  const [loaded, gzip] = [await sum(BROWSER), await sum('gzip')]
  say(`JavaScript of an article: ${scripts.size} files, ${inKb(loaded)} for a browser, ${inKb(gzip)} for one that knows only gzip`)
  expect(loaded).toBeLessThanOrEqual(SCRIPTS)
})

test('the HTML of an article is light', async ({ request }) => {
  const answer = await request.get(SEED)
  expect(answer.status()).toBe(200)
  const html = await answer.body()
  const sizes = await Promise.all(['br', 'gzip', 'identity'].map((encoding) => transferred(answer.url(), encoding)))
  say(
    `HTML of an article: ${sizes.map(({ bytes, coding }) => `${coding} ${inKb(bytes)}`).join(', ')} (gzip of the raw text ${inKb(gzipSync(html).length)})`,
  )
  expect(sizes.map(({ coding }) => coding)).toEqual(['br', 'gzip', 'identity'])
  expect(sizes[0]?.bytes).toBeLessThanOrEqual(HTML)
  expect(sizes[1]?.bytes).toBeLessThanOrEqual(HTML)
})

test('an opened article asks for nothing but its own files, and for no script twice', async ({ page, articlePage, baseURL }) => {
  const requested: { url: string; type: string }[] = []
  page.on('request', (request) => requested.push({ url: request.url(), type: request.resourceType() }))
  await articlePage.open()
  await articlePage.readTo(1)
  await page.waitForLoadState('networkidle')
  expect(requested.filter(({ url }) => /^https?:/.test(url) && !url.startsWith(`${baseURL}/`))).toEqual([])
  expect(requested.filter(({ type }) => type === 'font')).toEqual([])
  const scripts = requested.filter(({ type }) => type === 'script').map(({ url }) => url)
  expect(new Set(scripts).size).toBe(scripts.length)
  // No page is fetched that nobody has asked for: links do not prefetch.
  expect(requested.filter(({ url }) => url.includes('_rsc='))).toEqual([])
})
