import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDb } from '../lib/db/client'
import { engineOf } from '../lib/db/engine'
import { migrate, migrationsFolder } from '../lib/db/migrate'
import { testDatabase } from '../lib/db/test-db'

const AT = '2026-11-20T04:00:00.000+00:00'

/** A database as it was before the migration of this name. */
async function databaseBefore(name: string) {
  const { url, remove } = await testDatabase(false)
  const folder = mkdtempSync(join(tmpdir(), 'readon-earlier-'))
  onTestFinished(async () => {
    rmSync(folder, { recursive: true })
    await remove()
  })
  const engine = engineOf(url)
  const all = readdirSync(join(migrationsFolder, engine))
  const upTo = all.find((folder) => folder.endsWith(name)) ?? ''
  for (const earlier of all) {
    if (earlier < upTo) cpSync(join(migrationsFolder, engine, earlier), join(folder, engine, earlier), { recursive: true })
  }
  await migrate(url, folder)
  return url
}

test('tags stay on their articles, and published ones stand in the lists of their tags', async () => {
  const url = await databaseBefore('_tag_lists')
  const before = openDb(url)
  const run = (sql: string) => before.$executeRawUnsafe(sql)
  await run(`INSERT INTO "Section" ("id", "slug", "name", "updatedAt") VALUES (1, 'now', '即時', '${AT}')`)
  await run(`INSERT INTO "Author" ("id", "slug", "name", "updatedAt") VALUES (1, 'newsroom', '編輯部', '${AT}')`)
  await run(`INSERT INTO "Tag" ("id", "slug", "name") VALUES (1, '海港', '海港'), (2, '古蹟', '古蹟')`)
  for (const [id, status] of ['published', 'withdrawn', 'draft'].entries()) {
    const publishedAt = status === 'draft' ? 'NULL' : `'${AT}'`
    await run(`INSERT INTO "Article" ("id", "title", "body", "status", "publishedAt", "sectionId", "authorId", "updatedAt")
      VALUES (${id + 1}, '${status}', '{}', '${status}', ${publishedAt}, 1, 1, '${AT}')`)
  }
  await run(`INSERT INTO "_ArticleToTag" ("A", "B") VALUES (1, 1), (1, 2), (2, 1), (3, 2)`)
  await before.$disconnect()

  expect(await migrate(url)).toContainEqual(expect.stringMatching(/_tag_lists$/))
  const after = openDb(url)
  expect(await after.articleTag.findMany({ orderBy: [{ articleId: 'asc' }, { tagId: 'asc' }] })).toEqual([
    { articleId: 1, tagId: 1, publishedAt: new Date(AT) },
    { articleId: 1, tagId: 2, publishedAt: new Date(AT) },
    { articleId: 2, tagId: 1, publishedAt: null },
    { articleId: 3, tagId: 2, publishedAt: null },
  ])
  await after.$disconnect()
})
