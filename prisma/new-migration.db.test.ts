import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { postgresqlOnly } from '../lib/db/test-db'
import { writeMigration } from './new-migration'

// It compares with a PostgreSQL server of its own, so it can run where the tests on PostgreSQL can.
postgresqlOnly('npm run migration', () => {
  test('from nothing it writes all tables for both engines, and a second time there is nothing left to write', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readon-new-migration-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const engine of ['sqlite', 'postgresql']) mkdirSync(join(folder, engine))

    const files = await writeMigration(new Date('2026-01-01T00:00:00Z'), 'init', false, folder)
    const [sqlite, postgresql] = files.map((file) => readFileSync(file, 'utf8'))
    expect(sqlite).toContain('"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT')
    expect(postgresql).toContain('CREATE TYPE "ArticleStatus" AS ENUM')
    expect(await writeMigration(new Date('2026-01-02T00:00:00Z'), 'again', false, folder)).toEqual([])
  })
})
