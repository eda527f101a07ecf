import { copyFileSync, existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDb } from './client'
import { sqliteFile } from './engine'
import { isBusy } from './errors'
import { PrismaClient } from './generated/sqlite/client'
import { SafeSqlite, SafeSqliteConnection } from './safe-sqlite'
import { openConnection, setPragmas } from './sqlite-connection'
import { sqliteOnly, testDatabase } from './test-db'
import { otherProcess } from './test-process'

const sql = (text: string): SqlQuery => ({ sql: text, args: [], argTypes: [] })
const insert = (slug: string) => sql(`INSERT INTO Section (slug, name, updatedAt) VALUES ('${slug}', '', '')`)
const slugs = async (connection: SqlDriverAdapter) => (await connection.queryRaw(sql('SELECT slug FROM Section ORDER BY slug'))).rows.flat()

/** Whether this process has the file open, as far as the system tells (Linux). */
function isOpen(file: string): boolean {
  const folder = '/proc/self/fd'
  if (!existsSync(folder)) return false
  return readdirSync(folder).some((fd) => {
    try {
      return readlinkSync(join(folder, fd)) === file
    } catch {
      // The listing itself had a descriptor, which is gone now.
      return false
    }
  })
}

sqliteOnly('the connections to a SQLite file', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let file: string
  beforeEach(async () => {
    database = await testDatabase(true)
    file = sqliteFile(database.url)
  })
  afterEach(() => database.remove())

  test('a transaction is dead once it is over: what still holds it cannot write into the next one', async () => {
    const connection = await new SafeSqlite(file).connect()
    const committed = await connection.startTransaction()
    await committed.executeRaw(insert('committed'))
    await committed.commit()
    const timedOut = await connection.startTransaction()
    await timedOut.rollback()
    const next = await connection.startTransaction()
    for (const over of [committed, timedOut]) {
      await expect(over.executeRaw(insert('stray'))).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
      await expect(over.queryRaw(insert('stray'))).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
      await expect(over.commit()).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
      await over.rollback()
    }
    await next.executeRaw(insert('next'))
    await next.commit()
    expect(await slugs(connection)).toEqual(['committed', 'next'])
    await connection.dispose()
  })

  test('savepoints undo a part', async () => {
    const connection = await new SafeSqlite(file).connect()
    const transaction = await connection.startTransaction('SERIALIZABLE')
    await transaction.executeRaw(insert('kept'))
    await transaction.createSavepoint?.('part')
    await transaction.executeRaw(insert('undone'))
    await transaction.rollbackToSavepoint?.('part')
    await transaction.releaseSavepoint?.('part')
    await transaction.commit()
    expect(await slugs(connection)).toEqual(['kept'])
    await connection.dispose()
  })

  test('disposing refuses who waits, undoes what is open, does not hang, and leaves no log behind', async () => {
    const connection = await new SafeSqlite(file).connect()
    await connection.executeRaw(insert('stored'))
    expect(await slugs(connection)).toEqual(['stored'])
    const transaction = await connection.startTransaction()
    await transaction.executeRaw(insert('undone'))
    const waiting = [connection.executeRaw(insert('waiting')), connection.startTransaction(), connection.queryRaw(insert('waiting'))]
    const refused = Promise.allSettled(waiting)
    await connection.dispose()
    await connection.dispose()
    for (const outcome of await refused) expect(outcome).toMatchObject({ reason: { cause: { kind: 'ConnectionClosed' } } })
    await expect(connection.queryRaw(sql('SELECT 1'))).rejects.toMatchObject({ cause: { kind: 'ConnectionClosed' } })
    await transaction.rollback()
    expect(existsSync(`${file}-wal`)).toBe(false)

    const again = await new SafeSqlite(file).connect()
    expect(await slugs(again)).toEqual(['stored'])
    await again.dispose()
  })

  test('an isolation level that SQLite does not have is refused', async () => {
    const connection = await new SafeSqlite(file).connect()
    await expect(connection.startTransaction('READ COMMITTED')).rejects.toMatchObject({ cause: { kind: 'InvalidIsolationLevel' } })
    await connection.executeRaw(insert('after'))
    await connection.dispose()
  })

  test('the pragmas hold, on a file that came with others', async () => {
    const before = await openConnection(file, false)
    await before.executeScript('PRAGMA journal_mode = DELETE')
    await before.dispose()
    const connection = await new SafeSqlite(file).connect()
    const pragma = async (name: string) => (await connection.queryRaw(sql(`PRAGMA ${name}`))).rows[0]?.[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(1)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('busy_timeout')).toBe(2000)
    await connection.dispose()
  })

  test('a database that cannot have a write-ahead log is refused', async () => {
    const memory = await new PrismaBetterSqlite3({ url: ':memory:' }).connect()
    await expect(setPragmas(memory)).rejects.toThrow('SQLite refused PRAGMA journal_mode = wal: it says memory')
    await memory.dispose()
  })

  test('the reader cannot write', async () => {
    const reader = await openConnection(file, true)
    await expect(reader.executeRaw(insert('x'))).rejects.toThrow('readonly')
    await reader.dispose()
  })

  test('a file that is missing or no database is an error, not a new database, and the client recovers when it comes', async () => {
    const db = openDb(`file:${file}-missing`)
    await expect(db.section.count()).rejects.toThrow('unable to open database file')
    expect(existsSync(`${file}-missing`)).toBe(false)
    writeFileSync(`${file}-missing`, 'something else altogether, and long enough to have a header of its own'.repeat(20))
    await expect(db.section.count()).rejects.toThrow('file is not a database')
    expect(isOpen(`${file}-missing`)).toBe(false)
    copyFileSync(file, `${file}-missing`)
    expect(await db.section.count()).toBe(0)
    await db.$disconnect()
  })

  test('COMMIT that another process makes fail with SQLITE_BUSY: the process goes on and keeps what it acknowledged', async () => {
    // Without a write-ahead log a reader can keep COMMIT out, after the writer has been told that all went well.
    const writer = await openConnection(file, false)
    await writer.executeScript('PRAGMA journal_mode = DELETE; PRAGMA busy_timeout = 20')
    const connection = new SafeSqliteConnection(writer, await openConnection(file, true))
    const adapter = { provider: 'sqlite' as const, adapterName: connection.adapterName, connect: async () => connection }
    const db = new PrismaClient({ adapter })
    const section = (slug: string) => ({ data: { slug, name: slug } })
    await db.section.create(section('before'))

    const reading = await otherProcess('hold-read-lock', database.url)
    const busy = await db.$transaction((tx) => tx.section.create(section('never acknowledged'))).catch((error: unknown) => error)
    expect(isBusy(busy)).toBe(true)
    await reading.go()

    await db.section.create(section('after'))
    await db.$transaction((tx) => tx.section.create(section('in a transaction')))
    const rolledBack = db.$transaction(async (tx) => {
      await tx.section.create(section('undone'))
      throw new Error('on purpose')
    })
    await expect(rolledBack).rejects.toThrow('on purpose')
    await db.$disconnect()
    const fresh = await openConnection(file, true)
    expect(await slugs(fresh)).toEqual(['after', 'before', 'in a transaction'])
    await fresh.dispose()
  })
})
