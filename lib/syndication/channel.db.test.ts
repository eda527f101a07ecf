import { parseFeed } from 'feedsmith'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { createDraft } from '../article/commands'
import { correctArticle, publishArticle, withdrawArticle } from '../article/publishing'
import { contentFor, type Desk, DISCLAIMER, draftIn, later, NOW, openDesk } from '../article/test-desk'
import { env } from '../env'
import { feedAnswer } from './answer'
import type { Followed } from './queries'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

type Section = keyof Desk['sections']

async function published(title: string, section: Section, at = NOW, extra: object = {}): Promise<number> {
  const content = { ...contentFor(desk, title, { sectionId: desk.sections[section] }), ...extra }
  const id = await createDraft(desk.db, desk.editor, content, at)
  await publishArticle(desk.db, desk.editor, { id, version: 1, acceptsDisclaimer: true, publishedAt: at }, at)
  return id
}

async function rssOf(followed: Followed) {
  const answer = await feedAnswer(followed, 'xml')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8'])
  const { format, feed } = parseFeed(await answer.text())
  if (format !== 'rss') throw new Error(`a parser takes this for ${format}`)
  return feed
}

async function jsonOf(followed: Followed) {
  const answer = await feedAnswer(followed, 'json')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/feed+json; charset=utf-8'])
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' })
  const { format, feed } = parseFeed(text)
  if (format !== 'json') throw new Error(`a parser takes this for ${format}`)
  return feed
}

const site = { of: 'site' } as const

it('a parser of others reads whole articles, with their disclaimer, under ids that stay', async () => {
  const id = await published('甲 <b>&「乙」', 'blog', NOW, { summary: '摘要。', tags: ['標籤'] })
  const { SITE_URL } = env()
  const rss = await rssOf(site)
  expect(rss).toMatchObject({ language: 'zh-hk', link: `${SITE_URL}/` })
  const [item] = rss.items ?? []
  expect(item).toMatchObject({
    title: '甲 <b>&「乙」',
    description: '摘要。',
    guid: { value: `${SITE_URL}/a/${id}`, isPermaLink: false },
    categories: [{ name: '博客' }, { name: '標籤' }],
    dc: { creators: ['深喉'] },
  })
  expect(new Date(String(item?.pubDate))).toEqual(NOW)
  expect(item?.content?.encoded).toContain(`<p><small>${DISCLAIMER}</small></p>`)
  const json = await jsonOf(site)
  expect(json).toMatchObject({ feed_url: `${SITE_URL}/feed.json`, language: 'zh-Hant-HK' })
  expect(json.items).toMatchObject([
    {
      id: `${SITE_URL}/a/${id}`,
      title: '甲 <b>&「乙」',
      tags: ['博客', '標籤'],
      authors: [{ name: '深喉' }],
      content_html: item?.content?.encoded,
    },
  ])
  expect(json.items?.[0]?.url).toBe(item?.link)
  // Another title makes another address, and is the same article.
  await correctArticle(
    desk.db,
    desk.editor,
    { id, version: 2, content: contentFor(desk, '新題', { sectionId: desk.sections.blog }), readersShouldSee: true },
    later(60),
  )
  const [after] = (await rssOf(site)).items ?? []
  expect(after).toMatchObject({ title: '新題', guid: { value: `${SITE_URL}/a/${id}` } })
  expect(after?.link).not.toBe(item?.link)
  expect((await jsonOf(site)).items?.[0]?.date_modified).toBeDefined()
})

it('has what is public, the newest first, of the site, of a section, of an author', async () => {
  await published('舊', 'news', later(-60))
  await published('新', 'forum', NOW)
  const gone = await published('撤回', 'news', NOW)
  await withdrawArticle(desk.db, desk.editor, { id: gone, version: 2, notice: '有誤。' }, NOW)
  await draftIn(desk, 'news')
  const titles = async (followed: Followed) => (await rssOf(followed)).items?.map(({ title }) => title) ?? []
  expect(await titles(site)).toEqual(['新', '舊'])
  expect(await titles({ of: 'section', slug: 'now' })).toEqual(['舊'])
  expect(await titles({ of: 'author', slug: 'sam-hau' })).toEqual(['新', '舊'])
  expect(await titles({ of: 'section', slug: 'blog' })).toEqual([])
})

it('names a hub where there is one, to subscribers in the feed and to their programs in its head', async () => {
  const { SITE_URL } = env()
  const links = async () => (await rssOf(site)).atom?.links ?? []
  expect(await links()).toMatchObject([{ rel: 'self' }])
  expect(await jsonOf(site)).not.toHaveProperty('hubs')
  expect((await feedAnswer(site, 'xml')).headers.has('link')).toBe(false)
  Object.assign(env(), { WEBSUB_HUB: 'https://hub.example/?a=1&b=2' })
  onTestFinished(() => void Object.assign(env(), { WEBSUB_HUB: undefined }))
  expect(await links()).toMatchObject([{ rel: 'self' }, { rel: 'hub', href: 'https://hub.example/?a=1&b=2' }])
  expect(await jsonOf(site)).toMatchObject({ hubs: [{ type: 'WebSub', url: 'https://hub.example/?a=1&b=2' }] })
  expect((await feedAnswer(site, 'json')).headers.get('link')).toBe(
    `<https://hub.example/?a=1&b=2>; rel="hub", <${SITE_URL}/feed.json>; rel="self"`,
  )
})

it('stays well formed, whatever is written', async () => {
  const evil = 'a ]]> \u0008\u{1f600}\ud800 <script>alert(1)</script> & "x" \'y\''
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: evil }] }] }
  await published(`題 ${evil}`, 'news', NOW, { summary: evil, tags: ['<i>&'], body })
  const [item] = (await rssOf(site)).items ?? []
  expect(item?.title).toContain('<script>alert(1)</script>')
  expect(item?.content?.encoded).not.toContain('<script')
  expect((await jsonOf(site)).items?.[0]?.content_html).not.toContain('<script')
})

it('of what is nobody’s is a problem; of what has moved is there', async () => {
  const { db } = desk
  expect((await feedAnswer({ of: 'section', slug: 'nowhere' }, 'xml')).status).toBe(404)
  await db.redirect.create({ data: { from: '/section/before', to: '/section/now' } })
  const moved = await feedAnswer({ of: 'section', slug: 'before' }, 'json')
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/section/now/feed.json'])
})
