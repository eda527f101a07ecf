import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDb } from '../lib/db/client'
import { engineOf } from '../lib/db/engine'
import { migrate, migrationsFolder } from '../lib/db/migrate'
import { readMigrations } from '../lib/db/migration-history'
import { postgresqlOnly, testDatabase } from '../lib/db/test-db'
import { externalTables } from './external-tables'
import { sqlTowards, withEngine } from './schema-engine'
import { toPostgresql } from './to-postgresql'

const sqliteSchema = readFileSync(join(import.meta.dirname, 'schema.prisma'), 'utf8')

async function migratedDatabase() {
  const { url, remove } = await testDatabase(false)
  const applied = await migrate(url)
  const engine = engineOf(url)
  return { url, engine, remove, applied, schema: engine === 'sqlite' ? sqliteSchema : toPostgresql(sqliteSchema) }
}

test('the migrations lead from an empty database to the schema (else: npm run migration -- NAME)', async () => {
  const { url, engine, remove, schema } = await migratedDatabase()
  expect(await sqlTowards(schema, url, externalTables[engine])).toBeNull()
  await remove()
})

test('a difference would be seen: a column and an index that no migration makes', async () => {
  const { url, engine, remove, schema } = await migratedDatabase()
  const wider = schema.replace('model Section {', 'model Section {\n  motto String?\n  @@index([name])')
  const sql = await sqlTowards(wider, url, externalTables[engine])
  expect(sql).toContain('ADD COLUMN')
  expect(sql).toContain('CREATE INDEX "Section_name_idx"')
  await remove()
})

test("Prisma's own engine accepts our history and finds nothing to apply", async () => {
  const { url, engine, remove, applied, schema } = await migratedDatabase()
  const folder = join(migrationsFolder, engine)
  const migrationsList = {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
    shadowDbInitScript: '',
  }
  const filters = { externalTables: externalTables[engine], externalEnums: [] }
  await withEngine(schema, url, async (loaded) => {
    expect(await loaded.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: false })).toEqual({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    })
    expect(await loaded.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] })
  })
  expect(applied).toEqual(readMigrations(folder).map(({ name }) => name))
  expect(await migrate(url)).toEqual([])
  await remove()
})

postgresqlOnly('PostgreSQL', () => {
  test('a check, which the model cannot express, is no difference', async () => {
    const { url, remove, schema } = await migratedDatabase()
    const db = openDb(url)
    await db.$executeRawUnsafe('ALTER TABLE "Section" ADD CHECK (position >= 0)')
    await db.$disconnect()
    expect(await sqlTowards(schema, url, externalTables.postgresql)).toBeNull()
    await remove()
  })
})
