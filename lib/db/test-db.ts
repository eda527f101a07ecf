import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, inject } from 'vitest'
import { adoptDb, type Db, openDb } from './client'
import type { TestServer } from './test-setup'

// Asked for at every use: one process runs the files of both engines.
const server = (): TestServer => inject('testServer')

/** Which engine a test is run on. */
export const testEngine = () => server().engine

/** Instead of `describe`, for what one engine alone can do. */
export const sqliteOnly = (name: string, tests: () => void) => describe.runIf(server().engine === 'sqlite')(name, tests)
export const postgresqlOnly = (name: string, tests: () => void) => describe.runIf(server().engine === 'postgresql')(name, tests)

export interface TestDb {
  db: Db
  url: string
  /** Disconnects and removes the database. */
  close(): Promise<void>
}

/** A migrated database with no rows, for one test alone. Until it is closed, `db()` returns it too, so that commands and queries use it. */
export async function testDb(): Promise<TestDb> {
  const { url, remove } = await testDatabase(true)
  const db = openDb(url)
  adoptDb(db)
  return {
    db,
    url,
    async close() {
      adoptDb(undefined)
      await db.$disconnect()
      await remove()
    },
  }
}

/** The address of a database for one test alone that nobody is connected to. With `migrated` false it has no tables; a SQLite file does not even exist. */
export async function testDatabase(migrated: boolean): Promise<{ url: string; remove(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const from = server()
  return from.engine === 'sqlite' ? sqliteDatabase(from, name, migrated) : postgresqlDatabase(from, name, migrated)
}

type ServerOf<E extends TestServer['engine']> = Extract<TestServer, { engine: E }>

function sqliteDatabase({ folder, template }: ServerOf<'sqlite'>, name: string, migrated: boolean) {
  const file = join(folder, `${name}.db`)
  if (migrated) copyFileSync(template, file)
  return {
    url: `file:${file}`,
    async remove() {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
    },
  }
}

async function postgresqlDatabase({ url, template }: ServerOf<'postgresql'>, name: string, migrated: boolean) {
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${migrated ? template : 'template0'}`)
  return {
    url: url.replace('/postgres?', `/${name}?`),
    remove: () => administer(url, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
