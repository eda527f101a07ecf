import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bodySchema } from '../../article/body'
import { publicAt } from '../../article/public'
import { contentSchema } from '../../article/schema'
import { plainText } from '../../article/text'
import { authorSchema } from '../../author/schema'
import type { Db } from '../../db/client'
import { type TestDb, testDb } from '../../db/test-db'
import { countCharacters } from '../../text/count'
import { firstSentence } from '../../text/excerpt'
import { slugOf } from '../../text/slug'
import { generateArticles } from './insert'

vi.setConfig({ testTimeout: 30_000 })

const NOW = new Date('2026-11-23T04:00:00Z')
const HASH = 'a'.repeat(32)

let own: TestDb
let db: Db
beforeEach(async () => {
  own = await testDb()
  db = own.db
  await furnish(db)
})
afterEach(() => own.close())

/** Two sections, one with a disclaimer, and a picture. */
async function furnish(empty: Db) {
  await empty.section.create({ data: { slug: 'now', name: '即時' } })
  await empty.section.create({ data: { slug: 'blog', name: '博客文章', disclaimer: '** 文責自負 **' } })
  await empty.media.create({
    data: { hash: HASH, fileName: 'a.png', mime: 'image/png', bytes: 1, width: 8, height: 6, variants: [], alt: '圖', credit: '攝' },
  })
}

const articles = (from: Db = db) =>
  from.article.findMany({ include: { tags: { include: { tag: true } }, section: true }, orderBy: { id: 'asc' } })

test('every row is as the commands would have written it', async () => {
  await generateArticles(db, 120, NOW)
  const rows = await articles()
  expect(rows).toHaveLength(120)
  for (const row of rows) {
    const body = bodySchema.parse(row.body)
    const words = plainText(body)
    expect({ slug: row.slug, opening: row.opening, characters: row.characters, disclaimer: row.disclaimer }).toEqual({
      slug: slugOf(row.title),
      opening: firstSentence(words),
      characters: countCharacters(words),
      disclaimer: row.section.disclaimer,
    })
    expect(row.characters).toBeGreaterThanOrEqual(400)
    expect(row.characters).toBeLessThanOrEqual(1_500)
    const { title, summary, sectionId, authorId, pictureId: mediaId, pictureAlt: alt, pictureCaption: caption, pictureCredit: credit } = row
    const picture = mediaId === null ? null : { mediaId, alt, caption, credit }
    expect(
      contentSchema.parse({ title, summary, sectionId, authorId, picture, body, tags: row.tags.map(({ tag }) => tag.name) }),
    ).toMatchObject({ title, summary })
  }
  expect(rows.some(({ pictureAlt }) => pictureAlt === '圖')).toBe(true)
  expect(rows.some(({ pictureId }) => pictureId === null)).toBe(true)
  expect(JSON.stringify(rows)).toContain(`"media":"${HASH}"`)
})

test('they are public, over ten years, in every section, under many names and tags', async () => {
  await generateArticles(db, 900, NOW)
  expect(await db.article.count({ where: publicAt(NOW) })).toBe(900)
  const rows = await articles()
  const years = new Set(rows.map(({ publishedAt }) => publishedAt?.getUTCFullYear()))
  expect([...years].sort()).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  expect(new Set(rows.map(({ sectionId }) => sectionId)).size).toBe(2)
  expect(new Set(rows.map(({ authorId }) => authorId)).size).toBeGreaterThanOrEqual(50)
  expect(new Set(rows.flatMap(({ tags }) => tags.map(({ tagId }) => tagId))).size).toBeGreaterThanOrEqual(200)
  for (const { slug, name, line, biography } of await db.author.findMany()) authorSchema.parse({ slug, name, line, biography })
  for (const { slug, name } of await db.tag.findMany()) expect(slug).toBe(slugOf(name))
  // A moment that was stored in another form would not be found again.
  const at = rows[7]?.publishedAt ?? undefined
  expect(await db.article.count({ where: { publishedAt: at, createdAt: at, updatedAt: at } })).toBe(1)
})

test('no two titles are alike, not in a second call either, and what is there stays', async () => {
  await generateArticles(db, 260, NOW)
  const before = await articles()
  await generateArticles(db, 260, NOW)
  const after = await articles()
  expect(after.slice(0, 260)).toEqual(before)
  expect(new Set(after.map(({ title }) => title)).size).toBe(520)
  expect(await db.author.count()).toBe(60)
  expect(await db.tag.count()).toBe(240)
})

test('the same call on the same newsroom gives the same articles', async () => {
  await generateArticles(db, 30, NOW)
  const other = await testDb()
  await furnish(other.db)
  await generateArticles(other.db, 30, NOW)
  expect(await articles(other.db)).toEqual(
    (await articles()).map((row) => ({ ...row, section: expect.objectContaining({ slug: row.section.slug }) })),
  )
  await other.close()
})

test('running servers are told once, at the end', async () => {
  const seqs: (number | undefined)[] = []
  await generateArticles(db, 260, NOW, () => seqs.push(seqs.length))
  expect(seqs.length).toBeGreaterThan(1)
  expect(await db.cacheTag.findMany({ orderBy: { tag: 'asc' } })).toEqual([
    { tag: '*', seq: 1 },
    { tag: 'articles', seq: 1 },
  ])
})
