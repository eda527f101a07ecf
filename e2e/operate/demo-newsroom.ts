import { z } from 'zod'
import type { Db } from '../../lib/db/client'
import { FED_TITLE, SEED, SEED_TITLE } from '../pages/article-page'
import { ask } from './ask'
import { expect } from './fixtures'
import { wordsOf } from './words'

const step = z.object({ article: z.looseObject({ id: z.int(), title: z.string() }), next: z.string().nullable() })

async function expectPage(site: string, path: string, ...words: string[]): Promise<string> {
  const { status, headers, text } = await ask(site, path)
  expect([path, status, headers['content-type']]).toEqual([path, 200, 'text/html; charset=utf-8'])
  const read = wordsOf(text)
  for (const word of words) expect(read).toContain(word)
  return read
}

async function expectLists(site: string, db: Db): Promise<void> {
  const where = { status: 'published' as const, section: { slug: 'blog' } }
  const newest = await db.article.findMany({ where, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], take: 20, select: { title: true } })
  const list = await expectPage(site, '/section/blog', '博客文章', ...newest.map(({ title }) => title))
  const main = list.slice(list.indexOf(newest[0]?.title ?? ''))
  const places = newest.map(({ title }) => main.indexOf(title))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  await expectPage(site, '/author/sam-hau', '深喉', SEED_TITLE, FED_TITLE)
  const { slug, name } = await db.tag.findFirstOrThrow({ where: { articles: { some: { articleId: 1 } } } })
  await expectPage(site, encodeURI(`/tag/${slug}`), name, SEED_TITLE)
}

async function expectFeed(site: string): Promise<void> {
  const first = await ask(site, `${SEED}/next/first`)
  expect([first.status, first.headers['content-type']]).toEqual([200, 'application/json'])
  const { article, next } = step.parse(JSON.parse(first.text))
  expect(article).toMatchObject({ id: 2, title: FED_TITLE })
  const second = step.parse(JSON.parse((await ask(site, next ?? '')).text))
  expect([1, 2]).not.toContain(second.article.id)
}

/** Goes through the demo newsroom of a site as a reader would, whatever database is behind it. */
export async function expectDemoNewsroom(site: string, db: Db): Promise<void> {
  const moved = await ask(site, SEED)
  expect(moved.status).toBe(308)
  const address = String(moved.headers.location)
  expect(address).toMatch(/^\/article\/1-/)
  expect((await ask(site, '/a/1')).headers.location).toBe(address)
  await expectPage(site, address, SEED_TITLE, FED_TITLE, '** 博客文章文責自負，不代表本公司立場 **')
  await expectPage(site, '/', '博客文章')
  await expectLists(site, db)
  await expectFeed(site)
  for (const path of ['/article/2147483647', '/article/x', '/section/none', '/tag/none', '/author/none', '/archive/2099/01', '/none'])
    expect([path, (await ask(site, path)).status]).toEqual([path, 404])
  const missing = await ask(site, `${SEED}/next/none`)
  expect([missing.status, missing.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
}
