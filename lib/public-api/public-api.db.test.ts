import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { GET as readUnknown } from '../../app/api/v1/[...missing]/route'
import { GET as readArticle } from '../../app/api/v1/articles/[id]/route'
import { GET as readArticles, POST as writeArticles } from '../../app/api/v1/articles/route'
import { GET as readDocument } from '../../app/api/v1/openapi.json/route'
import { createDraft } from '../article/commands'
import { correctArticle, publishArticle, withdrawArticle } from '../article/publishing'
import { bodyOf, contentFor, type Desk, DISCLAIMER, draftIn, later, NOW, openDesk, publishedIn } from '../article/test-desk'
import { env } from '../env'
import { SYSTEM } from '../user/actor'
import { MOST_PER_MINUTE } from './limits'
import { articleAnswer, listAnswer, problemAnswer } from './schema'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const PROBLEM = 'application/problem+json; charset=utf-8'
const { SITE_URL } = env()

/** Every test asks from an address of its own. */
let address = 0
beforeEach(() => {
  address += 1
})

function asking(path: string, headers: Record<string, string> = {}) {
  return new Request(SITE_URL + path, { headers: { 'x-forwarded-for': `198.51.100.${address}`, ...headers } })
}
const list = (query = '', headers = {}) => readArticles(asking(`/api/v1/articles${query}`, headers), { params: Promise.resolve({}) })
const one = (id: number | string, headers = {}) =>
  readArticle(asking(`/api/v1/articles/${id}`, headers), { params: Promise.resolve({ id: String(id) }) })
const document = async () => (await readDocument(asking('/api/v1/openapi.json'), { params: Promise.resolve({}) })).json()

const listed = async (query = '') => listAnswer.parse(await (await list(query)).json())
const titles = async (query = '') => (await listed(query)).articles.map(({ title }) => title)

async function refusal(answer: Response) {
  expect([answer.headers.get('content-type'), answer.headers.get('access-control-allow-origin')]).toEqual([PROBLEM, '*'])
  const { status, detail } = problemAnswer.parse(await answer.json())
  expect(status).toBe(answer.status)
  return [status, detail]
}

/** An article with everything that an article can have. */
async function richArticle(): Promise<number> {
  const hash = 'a'.repeat(32)
  const variants = [480, 800].flatMap((width) => ['webp', 'jpg'].map((format) => ({ width, height: width / 2, format, bytes: 1 })))
  const row = { hash, fileName: 'street.jpg', mime: 'image/jpeg', width: 800, height: 400, bytes: 1, variants }
  const { id: mediaId } = await desk.db.media.create({ data: row })
  const text = [{ type: 'text' as const, text: '<script> & 「字」' }]
  const paragraph = { type: 'paragraph' as const, content: text }
  const body = {
    type: 'doc' as const,
    content: [
      { type: 'heading' as const, attrs: { level: 2 as const }, content: text },
      { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [paragraph] }] },
      { type: 'blockquote' as const, content: [paragraph] },
      { type: 'figure' as const, attrs: { media: hash, alt: '畫', caption: '說明', credit: '往下看' } },
      { type: 'horizontalRule' as const },
    ],
  }
  const picture = { mediaId, alt: '街景', caption: '街上', credit: '往下看' }
  const content = contentFor(desk, '齊全的文章', {
    sectionId: desk.sections.blog,
    summary: '摘要。',
    tags: ['國際', '北約'],
    body,
    picture,
  })
  const id = await createDraft(desk.db, SYSTEM, content, NOW)
  await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: NOW }, NOW)
  return id
}

it('lists public articles only, the newest first, and a whole article with everything', async () => {
  await publishedIn(desk, 'news', '舊', later(-60))
  await publishedIn(desk, 'news', '未到時間', later(1e7))
  await draftIn(desk, 'news', '未寫完')
  const gone = await publishedIn(desk, 'news', '撤回')
  await withdrawArticle(desk.db, SYSTEM, { id: gone, version: 2, notice: '有誤。' }, NOW)
  const id = await richArticle()
  const { articles, next } = await listed()
  expect([articles.map(({ title }) => title), next]).toEqual([['齊全的文章', '舊'], null])
  expect(articles[0]).toMatchObject({
    id,
    shortUrl: `${SITE_URL}/a/${id}`,
    apiUrl: `${SITE_URL}/api/v1/articles/${id}`,
    summary: '摘要。',
    publishedAt: '2026-11-01T12:00:00+08:00',
    section: { slug: 'blog', name: '博客', url: `${SITE_URL}/section/blog` },
    author: { slug: 'sam-hau', name: '深喉', url: `${SITE_URL}/author/sam-hau` },
    opinion: true,
    picture: { type: 'image/jpeg', alt: '街景', caption: '街上', credit: '往下看' },
  })
  expect(articles[0]?.tags.map(({ slug }) => slug).sort()).toEqual(['北約', '國際'])
  const whole = articleAnswer.parse(await (await one(id)).json())
  expect(whole).toMatchObject({ ...articles[0], disclaimer: DISCLAIMER })
  expect(whole.html).toContain('<h2>&lt;script&gt; &amp; 「字」</h2>')
  const [picture] = Object.values(whole.pictures)
  expect(whole.html).toContain(`<img src="${picture?.url}" alt="畫" width="${picture?.width}" height="${picture?.height}">`)
})

it('is narrowed by section, author and tag, also by what they were called before', async () => {
  await publishedIn(desk, 'news', '新聞')
  await publishedIn(desk, 'forum', '論壇')
  const other = await createDraft(desk.db, SYSTEM, contentFor(desk, '別人', { authorId: desk.authors.other }), NOW)
  await publishArticle(desk.db, SYSTEM, { id: other, version: 1, publishedAt: NOW }, NOW)
  expect(await titles('?section=forum')).toEqual(['論壇'])
  expect(await titles('?author=aa-sai')).toEqual(['別人'])
  expect(await titles(`?tag=${encodeURIComponent('國際')}&section=now`)).toEqual(['新聞'])
  expect(await titles('?section=blog')).toEqual([])
  await desk.db.redirect.create({ data: { from: '/section/before', to: '/section/forum' } })
  expect(await titles('?section=before')).toEqual(['論壇'])
  for (const [query, what] of [
    ['section', '欄目'],
    ['author', '作者'],
    ['tag', '標籤'],
  ])
    expect(await refusal(await list(`?${query}=nobody`))).toEqual([404, `沒有「nobody」這個${what}。`])
})

it('goes on where a page ended, whatever is published meanwhile', async () => {
  for (const n of [1, 2, 3, 4, 5]) await publishedIn(desk, 'news', `第${n}篇`, later(-10 + n))
  const first = await listed('?section=now&limit=2')
  await publishedIn(desk, 'news', '剛剛', later(-1))
  const second = await listed(new URL(`${first.next}`).search)
  const third = await listed(new URL(`${second.next}`).search)
  const pages = [first, second, third].map(({ articles }) => articles.map(({ title }) => title))
  expect([...pages, third.next]).toEqual([['第5篇', '第4篇'], ['第3篇', '第2篇'], ['第1篇'], null])
  expect(first.next).toMatch(/^https?:\/\/[^/]+\/api\/v1\/articles\?section=now&cursor=[\w-]+&limit=2$/)
})

it('refuses what makes no sense, and says why', async () => {
  expect(await refusal(await list('?cursor=zzz'))).toEqual([422, 'cursor 不對，請用上一頁的 next。'])
  for (const limit of ['0', '51', 'ten', '1.5', ''])
    expect(await refusal(await list(`?limit=${limit}`)), limit).toEqual([422, 'limit 必須是1至50的整數。'])
  expect(await refusal(await list('?sections=now'))).toEqual([422, '不認識「sections」，請參考 /api/v1/openapi.json。'])
  expect((await refusal(await list(`?tag=${'長'.repeat(101)}`)))[0]).toBe(422)
  const draft = await draftIn(desk, 'news')
  const scheduled = await publishedIn(desk, 'news', '未到時間', later(1e7))
  for (const id of [draft, scheduled, 2_000_000_000, 0, '01', 'abc', '99999999999'])
    expect(await refusal(await one(id)), String(id)).toEqual([404, '沒有這篇文章，或者還沒有刊出。'])
  const unknown = await readUnknown(asking('/api/v1/nothing'), { params: Promise.resolve({}) })
  expect(await refusal(unknown)).toEqual([404, '沒有這個介面，請參考 /api/v1/openapi.json。'])
  expect(await refusal(writeArticles())).toEqual([405, '這個介面只供讀取。'])
})

it('says of what was withdrawn that it is gone, in the newsroom’s words', async () => {
  const id = await publishedIn(desk, 'news')
  await withdrawArticle(desk.db, SYSTEM, { id, version: 2, notice: '引述有誤，謹此致歉。' }, NOW)
  const answer = await one(id)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await refusal(answer)).toEqual([410, '引述有誤，謹此致歉。'])
})

it('sends again only what has changed', async () => {
  const id = await publishedIn(desk, 'news')
  const before = await one(id)
  const etag = `${before.headers.get('etag')}`
  expect(before.headers.get('cache-control')).toBe('public, max-age=60')
  const same = await one(id, { 'if-none-match': etag })
  expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, etag, ''])
  const content = { ...contentFor(desk, '新題'), body: bodyOf('改過。') }
  await correctArticle(desk.db, SYSTEM, { id, version: 2, content, readersShouldSee: true }, later(60))
  const changed = await one(id, { 'if-none-match': etag })
  expect(changed.status).toBe(200)
  expect(articleAnswer.parse(await changed.json())).toMatchObject({ title: '新題', modifiedAt: '2026-11-01T13:00:00+08:00' })
})

it('answers an address so often in a minute, and others still', async () => {
  for (let n = 0; n < MOST_PER_MINUTE; n++) await one(0)
  const answer = await one(0)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await refusal(answer))[0]).toBe(429)
  expect((await one(0, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
})

it('is described by a document that a validator of others accepts, and that every answer keeps to', async () => {
  const id = await richArticle()
  await publishedIn(desk, 'news', '簡單')
  const described = await document()
  expect(await new Validator().validate(structuredClone(described))).toEqual({ valid: true })
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
  ajv.addSchema(described, 'api')
  const keepsTo = (path: string, status: number, type: string, answer: unknown) => {
    const pointer = ['paths', path, 'get', 'responses', String(status), 'content', type, 'schema']
    const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    const validate = ajv.compile({ $ref: `api#/${escaped.join('/')}` })
    return validate(answer) ? [] : validate.errors
  }
  const whole = await (await one(id)).json()
  expect(keepsTo('/api/v1/articles/{id}', 200, 'application/json', whole)).toEqual([])
  expect(keepsTo('/api/v1/articles', 200, 'application/json', await (await list()).json())).toEqual([])
  expect(keepsTo('/api/v1/articles/{id}', 404, 'application/problem+json', await (await one(0)).json())).toEqual([])
  // It is no document that everything keeps to.
  expect(keepsTo('/api/v1/articles/{id}', 200, 'application/json', { ...whole, publishedAt: '昨天' })).not.toEqual([])
  expect(keepsTo('/api/v1/articles/{id}', 200, 'application/json', { ...whole, body: { type: 'doc' } })).not.toEqual([])
  const names = described.paths['/api/v1/articles'].get.parameters.map(({ name }: { name: string }) => name)
  expect(names).toEqual(['section', 'author', 'tag', 'cursor', 'limit'])
  expect(Object.keys(described.components.schemas).filter((name) => name.startsWith('_'))).toEqual([])
})
