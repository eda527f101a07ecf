import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDb } from './client'
import { engineOf, sqliteFile } from './engine'
import { migrate, migrationsFolder } from './migrate'
import { DatabaseNewerError, MigrationChangedError, MigrationFailedError } from './migration-errors'
import { readMigrations } from './migration-history'
import { sqliteOnly, testDatabase } from './test-db'
import { otherProcess } from './test-process'

let database: Awaited<ReturnType<typeof testDatabase>>
let folder: string
beforeEach(async () => {
  database = await testDatabase(false)
  folder = mkdtempSync(join(tmpdir(), 'readon-migrations-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.remove()
})

const write = (name: string, sql: string) => {
  const path = join(folder, engineOf(database.url), name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'migration.sql'), sql)
}

/** Runs statements on the database and returns the rows of the last. */
async function sql(...statements: string[]) {
  const db = openDb(database.url)
  let rows: unknown[] = []
  for (const statement of statements) rows = await db.$queryRawUnsafe<unknown[]>(statement)
  await db.$disconnect()
  return rows
}

test('applies what is there, in order, once', async () => {
  write('20260101000000_a', 'CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1); INSERT INTO a VALUES (2);')
  expect(await migrate(database.url, folder)).toEqual(['20260101000000_a'])
  expect(await migrate(database.url, folder)).toEqual([])
  write('20260103000000_c', 'INSERT INTO a SELECT id + 10 FROM a')
  write('20260102000000_b', 'DELETE FROM a WHERE id = 1')
  expect(await migrate(database.url, folder)).toEqual(['20260102000000_b', '20260103000000_c'])
  expect(await sql('SELECT id FROM a ORDER BY id')).toEqual([{ id: 2 }, { id: 12 }])
  expect(await sql('SELECT migration_name, logs FROM _prisma_migrations ORDER BY started_at, migration_name')).toEqual(
    ['20260101000000_a', '20260102000000_b', '20260103000000_c'].map((migration_name) => ({ migration_name, logs: null })),
  )
})

test('two processes that start at once apply each migration once', async () => {
  write('20260101000000_a', 'CREATE TABLE a (id INTEGER); INSERT INTO a VALUES (1);')
  for (const day of ['02', '03', '04', '05']) write(`202601${day}000000_more`, 'INSERT INTO a VALUES (1)')
  const processes = await Promise.all([1, 2].map(() => otherProcess('migrate', database.url, folder)))
  const applied = await Promise.all(processes.map((process) => process.go()))
  const names = readMigrations(join(folder, engineOf(database.url))).map(({ name }) => name)
  expect(applied.flat().sort()).toEqual(names)
  expect(await sql('SELECT count(*) AS n FROM a')).toEqual([{ n: 5n }])
  expect(await sql('SELECT count(*) AS n FROM _prisma_migrations')).toEqual([{ n: 5n }])
})

test('a migration that fails leaves nothing of itself, keeps the ones before it, and can be mended', async () => {
  write('20260101000000_good', 'CREATE TABLE good (id INTEGER)')
  write('20260102000000_bad', 'CREATE TABLE half (id INTEGER); INSERT INTO missing VALUES (1);')
  const error = await migrate(database.url, folder).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(MigrationFailedError)
  expect(error).toMatchObject({
    migration: '20260102000000_bad',
    message: expect.stringMatching(/failed and was undone completely: .*missing.*失敗，已全部復原/s),
  })
  await expect(sql('SELECT * FROM half')).rejects.toThrow('half')
  write('20260102000000_bad', 'CREATE TABLE half (id INTEGER)')
  expect(await migrate(database.url, folder)).toEqual(['20260102000000_bad'])
})

test('a migration and its entry in the history are written together or not at all', async () => {
  write('20260101000000_a', 'CREATE TABLE a (id INTEGER)')
  await migrate(database.url, folder)
  write('20260102000000_b', 'CREATE TABLE b (id INTEGER); DROP TABLE _prisma_migrations;')
  await expect(migrate(database.url, folder)).rejects.toThrow(MigrationFailedError)
  await expect(sql('SELECT * FROM b')).rejects.toThrow('b')
  expect(await sql('SELECT migration_name FROM _prisma_migrations')).toEqual([{ migration_name: '20260101000000_a' }])
})

test('a migration that was edited after it had been applied is refused', async () => {
  write('20260101000000_a', 'CREATE TABLE a (id INTEGER)')
  await migrate(database.url, folder)
  write('20260101000000_a', 'CREATE TABLE a (id INTEGER, name TEXT)')
  write('20260102000000_b', 'CREATE TABLE b (id INTEGER)')
  await expect(migrate(database.url, folder)).rejects.toThrow(MigrationChangedError)
  await expect(sql('SELECT * FROM b')).rejects.toThrow('b')
})

test('a database from a newer version is refused', async () => {
  write('20260101000000_a', 'CREATE TABLE a (id INTEGER)')
  write('20260102000000_future', 'CREATE TABLE future (id INTEGER)')
  await migrate(database.url, folder)
  rmSync(join(folder, engineOf(database.url), '20260102000000_future'), { recursive: true })
  await expect(migrate(database.url, folder)).rejects.toThrow(DatabaseNewerError)
})

test("a migration that another tool left unfinished is refused until it is marked as rolled back, in Prisma's way", async () => {
  write('20260101000000_a', 'CREATE TABLE a (id INTEGER)')
  await migrate(database.url, folder)
  write('20260102000000_b', 'CREATE TABLE b (id INTEGER)')
  await sql(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', '20260102000000_b')`)
  await expect(migrate(database.url, folder)).rejects.toThrow(/20260102000000_b was begun by another tool and not finished/)
  await sql(`UPDATE _prisma_migrations SET rolled_back_at = started_at WHERE id = '1'`)
  expect(await migrate(database.url, folder)).toEqual(['20260102000000_b'])
})

sqliteOnly('migrating SQLite', () => {
  const tables = `
    CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE child (id INTEGER PRIMARY KEY, parentId INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);
    INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (10, 1);`

  test('creates the folder of the file', async () => {
    const deep = join(folder, 'not/yet/there/readon.db')
    await migrate(`file:${deep}`, migrationsFolder)
    const db = openDb(`file:${deep}`)
    expect(await db.section.count()).toBe(0)
    await db.$disconnect()
  })

  test('rebuilding a table does not empty the tables that refer to it', async () => {
    write('20260101000000_tables', tables)
    // As Prisma writes it, with pragmas that do nothing inside a transaction.
    write(
      '20260102000000_rebuild',
      `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
       CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
       INSERT INTO new_parent SELECT id, name FROM parent;
       DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;
       PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`,
    )
    await migrate(database.url, folder)
    expect(await sql('SELECT * FROM child')).toEqual([{ id: 10, parentId: 1 }])
    await expect(sql('INSERT INTO child VALUES (11, 99)')).rejects.toThrow('FOREIGN KEY')
  })

  test('a migration that leaves rows without what they refer to is undone', async () => {
    write('20260101000000_tables', tables)
    write('20260102000000_orphans', 'DELETE FROM parent')
    await expect(migrate(database.url, folder)).rejects.toThrow('it leaves 1 rows that refer to nothing')
    expect(await sql('SELECT id FROM parent')).toEqual([{ id: 1 }])
  })

  test('a migration that ends its own transaction is refused', async () => {
    write('20260101000000_commit', 'CREATE TABLE a (id INTEGER); COMMIT;')
    await expect(migrate(database.url, folder)).rejects.toThrow('it ends the transaction that it runs in')
    expect(sqliteFile(database.url)).toMatch(/\.db$/)
  })
})
