import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readNewsroom } from '../../prisma/seed/files'
import { SEED, SEED_TITLE } from '../pages/article-page'
import { ask } from './ask'
import { expectDemoNewsroom } from './demo-newsroom'
import { expect, test as onSqlite } from './fixtures'
import { expectFreshness } from './freshness'
import { HOW_TO_GET_IT, isPostgresqlMissing, test } from './postgresql'
import { say } from './say'

onSqlite('SQLite serves the demo newsroom', async ({ baseURL, newsroom }) => {
  await expectDemoNewsroom(String(baseURL), newsroom.db)
})

test.describe('PostgreSQL', () => {
  test.beforeEach(() => {
    if (isPostgresqlMissing) say(`SKIPPED: ${HOW_TO_GET_IT}`)
    test.skip(isPostgresqlMissing, HOW_TO_GET_IT)
  })

  test('an empty database is prepared, filled and served like SQLite', async ({ onPostgresql, editorsOf }) => {
    const { db } = editorsOf(onPostgresql.databaseUrl)
    expect(onPostgresql.output).toMatch(/Database brought up to date[\s\S]*Loading the demo newsroom[\s\S]*100 %/)
    expect(await db.article.count({ where: { id: { lte: 36 }, status: 'published' } })).toBe(readNewsroom(new Date()).articles.length)
    await expectDemoNewsroom(onPostgresql.url, db)
  })

  test('a withdrawn article answers 410 with its notice, and is in no list', async ({ onPostgresql: { url, databaseUrl }, editorsOf }) => {
    const editors = editorsOf(databaseUrl)
    const { id, address } = await editors.publish({ title: '甲骨文專欄', author: 'aa-sai' })
    await expect.poll(async () => (await ask(url, address)).status).toBe(200)
    await editors.withdraw(id, 2, '作者要求撤回。')
    await expect.poll(async () => (await ask(url, address)).status).toBe(410)
    expect((await ask(url, `/article/${id}`)).text).toContain('作者要求撤回。')
    for (const path of ['/section/now', '/author/aa-sai', '/']) expect((await ask(url, path)).text).not.toContain('甲骨文專欄')
    expect((await ask(url, `/article/${id}/next/first`)).status).toBe(404)
  })

  test('a reader reads on', async ({ page, articlePage }) => {
    await articlePage.open(SEED)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SEED_TITLE)
    for (const n of [1, 2, 3]) await articlePage.readTo(n)
    const ids = await articlePage.ids()
    expect(new Set(ids).size).toBe(ids.length)
    await expect(page).toHaveURL(new RegExp(`/article/${ids[3]}-`))
  })

  test('two processes: what is published, corrected or withdrawn is so in both within a second', async ({ onPostgresql, editorsOf }) => {
    const other = await onPostgresql.startAnother()
    expect(other.output()).not.toMatch(/Loading|brought up to date/)
    expect(existsSync(join(other.dataDir, 'readon.db'))).toBe(false)
    await expectFreshness('PostgreSQL', [onPostgresql.url, other.url], editorsOf(onPostgresql.databaseUrl))
  })
})
