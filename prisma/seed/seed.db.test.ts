import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Body } from '../../lib/article/body'
import { plainText } from '../../lib/article/text'
import { adoptDb, type Db } from '../../lib/db/client'
import { testDb } from '../../lib/db/test-db'
import { env } from '../../lib/env'
import { countCharacters } from '../../lib/text/count'
import { readNewsroom } from './files'
import { isDemoWanted, loadDemo } from './load'

const NOW = new Date('2026-11-23T03:00:00Z')

let db: Db
let close: () => Promise<void>
let folder: string

beforeEach(async () => {
  ;({ db, close } = await testDb())
  adoptDb(db)
  folder = mkdtempSync(join(tmpdir(), 'readon-seed-'))
  env().MEDIA_URL = `file:${folder}`
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  adoptDb(undefined)
  await close()
})

/** The words of the seed page as they were saved: half-width punctuation, captions and spaces aside. */
const narrow = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
const digest = (text: string) => createHash('sha256').update(narrow(text)).digest('hex').slice(0, 16)

it('loads a newsroom that one would read, once, and completes what was interrupted', { timeout: 120_000 }, async () => {
  const controller = new Error('interrupted')
  const interrupted = loadDemo(db, NOW, (share) => {
    if (share > 0.3) throw controller
  })
  await expect(interrupted).rejects.toBe(controller)
  expect(await isDemoWanted(db)).toBe(true)
  await loadDemo(db, NOW)
  expect(await isDemoWanted(db)).toBe(false)

  const articles = await db.article.findMany({ include: { section: true, author: true, picture: true }, orderBy: { id: 'asc' } })
  expect(articles).toHaveLength(36)
  expect(new Set(articles.map(({ title }) => title)).size).toBe(36)
  expect(new Set(articles.map(({ sectionId }) => sectionId)).size).toBeGreaterThanOrEqual(6)
  expect(new Set(articles.map(({ authorId }) => authorId)).size).toBeGreaterThanOrEqual(7)
  for (const article of articles) {
    const characters = countCharacters(plainText(article.body as Body))
    expect(characters, article.title).toBeGreaterThanOrEqual(400)
    expect(characters, article.title).toBeLessThanOrEqual(1_500)
    expect(article.picture?.width, article.title).toBeGreaterThanOrEqual(1_200)
    for (const words of [article.pictureAlt, article.pictureCaption, article.pictureCredit, article.summary])
      expect(words, article.title).not.toBe('')
    expect(article.publishedAt?.getTime(), article.title).toBeLessThanOrEqual(NOW.getTime())
    expect(article.disclaimer, article.title).toBe(article.section.slug === 'blog' ? '** 博客文章文責自負，不代表本公司立場 **' : null)
  }
  const [first, second] = articles
  expect([first?.title, first?.author.name, second?.title]).toEqual([
    '美國遞書面文件求和？ 要求俄羅斯保密',
    '深喉',
    '韓國G8夢想破滅：依賴與失落的背後',
  ])
  expect([first?.readerUpdatedAt?.toISOString(), second?.publishedAt?.toISOString()]).toEqual([
    '2022-01-28T03:50:00.000Z',
    '2024-04-23T05:07:00.000Z',
  ])
})

it('keeps the two seed articles word for word', () => {
  const words = readNewsroom(NOW)
    .articles.slice(0, 2)
    .map(({ markdown }) => digest(markdown.replace(/^!\[.*$/gm, '')))
  expect(words).toEqual(['e4eb25ff3d079d83', '72fb3b5b6bfd081f'])
})

it('dates the others by the day on which they are loaded, none in the future', () => {
  for (const now of ['2026-11-22T16:05:00Z', '2027-06-30T15:59:00Z'].map((moment) => new Date(moment))) {
    const { articles } = readNewsroom(now)
    for (const { title, publishedAt, readerUpdatedAt } of articles) {
      expect(publishedAt.getTime(), title).toBeLessThanOrEqual(now.getTime())
      expect(readerUpdatedAt?.getTime() ?? 0, title).toBeLessThanOrEqual(now.getTime())
    }
    expect(now.getTime() - (articles.at(-1)?.publishedAt.getTime() ?? 0)).toBeLessThan(48 * 3_600_000)
  }
})
