import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { correctArticle, withdrawArticle } from '../article/publishing'
import { contentFor, type Desk, draftIn, openDesk, publishedIn } from '../article/test-desk'
import { env } from '../env'
import { parsePart } from './part'
import { listNews, listPages, listPart, listSitemaps } from './queries'
import { indexXml, newsXml, sitemapXml } from './sitemap'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' })
function parsed(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}
const day = (days: number) => new Date(Date.now() + days * 86_400_000)

/** Many published articles, as an import writes them. */
async function many(count: number, publishedAt: (n: number) => Date): Promise<void> {
  const row = (n: number) => ({
    title: `題${n}`,
    slug: `題${n}`,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    status: 'published' as const,
    publishedAt: publishedAt(n),
    sectionId: desk.sections.news,
    authorId: desk.authors.own,
  })
  for (let from = 0; from < count; from += 1_000)
    await desk.db.article.createMany({ data: Array.from({ length: Math.min(1_000, count - from) }, (_, n) => row(from + n)) })
}

/** Every address of the files of articles, in their order. */
async function everything(): Promise<string[]> {
  const urls: string[] = []
  for (const { url } of await listSitemaps()) {
    const part = parsePart(url.slice(`${env().SITE_URL}/sitemap/`.length))
    for (const entry of (part && (await listPart(part))) ?? []) urls.push(entry.url)
  }
  return urls
}

it('names every public article once, whatever a month holds, and nothing that is not public', async () => {
  const march = new Date('2025-03-01T02:00:00Z')
  // Some of one moment, so that a file ends among them.
  await many(5_003, (n) => (n < 4_990 ? new Date(march.getTime() + n * 1_000) : new Date(march.getTime() + 5_000_000)))
  await many(3, () => new Date('2025-05-31T15:59:59Z'))
  await many(1, () => day(1))
  await draftIn(desk, 'news')
  const gone = await publishedIn(desk, 'news')
  await withdrawArticle(desk.db, desk.editor, { id: gone, version: 2, notice: '有誤。' })
  const names = (await listSitemaps()).map(({ url }) => url.replace(`${env().SITE_URL}/sitemap/`, ''))
  expect(names).toEqual(['pages.xml', '2025-03.xml', expect.stringMatching(/^2025-03-after-.+\.xml$/), '2025-05.xml'])
  const urls = await everything()
  expect([urls.length, new Set(urls).size]).toEqual([5_006, 5_006])
  expect(urls[0]).toMatch(/^https?:\/\/[^/]+\/article\/\d+-%E9%A1%8C0$/)
})

it('says when something last changed for readers, in the file and in the index', async () => {
  const id = await publishedIn(desk, 'forum')
  const content = (title: string) => contentFor(desk, title, { sectionId: desk.sections.forum })
  const index = async () => parsed(indexXml(await listSitemaps())).sitemapindex.sitemap.at(-1).lastmod
  const before = await index()
  await correctArticle(desk.db, desk.editor, { id, version: 2, content: content('小改'), readersShouldSee: false })
  expect(await index()).toBe(before)
  await correctArticle(desk.db, desk.editor, { id, version: 3, content: content('大改'), readersShouldSee: true })
  const after = await index()
  expect(Date.parse(after)).toBeGreaterThan(Date.parse(before))
  const entries = parsed(sitemapXml((await listPart({ month: before.slice(0, 7), after: null })) ?? [])).urlset.url
  expect(entries).toMatchObject([{ lastmod: after }])
})

it('lists for news search what is younger than two days', async () => {
  await many(1, () => day(-3))
  await many(1, () => day(-1))
  await many(1, () => day(1))
  await desk.db.article.updateMany({ data: { title: '<甲> & 「乙」' } })
  const { urlset } = parsed(newsXml('往下看 & 友', await listNews()))
  expect(urlset.url).toHaveLength(1)
  expect(urlset.url[0]['news:news']).toMatchObject({
    'news:publication': { 'news:name': '往下看 & 友', 'news:language': 'zh-tw' },
    'news:publication_date': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    'news:title': '<甲> & 「乙」',
  })
  expect(parsed(newsXml('往下看', [])).urlset).toBeDefined()
})

it('keeps to the schema of sitemaps.org, and a library of others reads what was written', async () => {
  await many(2, () => new Date('2025-03-01T02:00:00Z'))
  await many(1, () => day(-1))
  await desk.db.article.updateMany({ data: { title: '<甲> & 「乙」' } })
  const articles = (await listPart({ month: '2025-03', after: null })) ?? []
  const schema = [readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8')]
  const faults = async (xml: string) => (await validateXML({ xml, schema })).errors.map(({ message }) => message)
  for (const xml of [sitemapXml(articles), sitemapXml(await listPages())]) expect(await faults(xml)).toEqual([])
  expect(await faults(sitemapXml(articles).replaceAll('lastmod', 'changed'))).not.toEqual([])

  const read = await parseSitemap(Readable.from([sitemapXml(articles)]))
  expect(read.map(({ url }) => url)).toEqual(articles.map(({ url }) => url))
  const [news] = await parseSitemap(Readable.from([newsXml('往下看 & 友', await listNews())]))
  expect(news?.news).toMatchObject({ publication: { name: '往下看 & 友', language: 'zh-tw' }, title: '<甲> & 「乙」' })
  const parts = await listSitemaps()
  expect((await parseSitemapIndex(Readable.from([indexXml(parts)]))).map(({ url }) => url)).toEqual(parts.map(({ url }) => url))
})

it('lists the pages that are lists', async () => {
  await many(1, () => new Date('2025-12-31T16:00:00Z'))
  const paths = (await listPages()).map(({ url }) => url.slice(env().SITE_URL.length))
  expect(paths).toEqual(expect.arrayContaining(['/', '/hot', '/hot/week', '/section/now', '/author/sam-hau', '/archive/2026/01']))
  expect(paths).not.toContain('/author/aa-sai')
  expect(paths).not.toContain('/archive/2025/12')
})

it('of a month that is none of the paper’s there is no file', async () => {
  expect(await listPart({ month: '1989-06', after: null })).toBeNull()
  expect(await listPart({ month: '2999-01', after: null })).toBeNull()
})
