import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/**
 * Milliseconds a statement waits for a lock of another process. better-sqlite3 waits by blocking the event loop, so this is
 * also the longest pause that a `backup` or `import` on the command line can cause in the server.
 */
export const busyTimeout = 2000

/** Opens one connection to a file that exists. Throws when it does not. */
export async function openConnection(file: string, readonly: boolean): Promise<SqlDriverAdapter> {
  return new PrismaBetterSqlite3({ url: file, readonly, fileMustExist: true, timeout: busyTimeout }).connect()
}

/** What SQLite must answer when asked for each of these. 1 is NORMAL: with a write-ahead log a power cut loses the last commits but damages nothing. */
const pragmas = { journal_mode: 'wal', synchronous: 1, foreign_keys: 1, busy_timeout: busyTimeout }

/** Sets the pragmas that our guarantees rest on, and throws when SQLite does not take one (it refuses silently). */
export async function setPragmas(connection: SqlDriverAdapter): Promise<void> {
  for (const [name, wanted] of Object.entries(pragmas)) {
    // Asked first because setting the journal mode needs the file for oneself, even when it would change nothing.
    if ((await pragma(connection, name)) === wanted) continue
    await connection.executeScript(`PRAGMA ${name} = ${wanted}`)
    const answer = await pragma(connection, name)
    if (answer !== wanted) throw new Error(`SQLite refused PRAGMA ${name} = ${wanted}: it says ${answer}`)
  }
}

async function pragma(connection: SqlDriverAdapter, name: string): Promise<unknown> {
  const { rows } = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] })
  return rows[0]?.[0]
}

/**
 * Whether a transaction is open on the connection. SQLite ends one by itself after some errors, and then every further
 * statement would be committed alone, so only SQLite can be believed. The driver's connection is a property that the
 * adapter does not declare; should an upgrade rename it, the first write fails instead of the guarantee.
 */
export function inTransaction(connection: SqlDriverAdapter): boolean {
  const driver = 'client' in connection ? connection.client : undefined
  if (typeof driver === 'object' && driver !== null && 'inTransaction' in driver && typeof driver.inTransaction === 'boolean') {
    return driver.inTransaction
  }
  throw new Error('@prisma/adapter-better-sqlite3 no longer shows its connection as `client`')
}

/** Ends whatever transaction is open on the connection and undoes it. */
export async function rollBack(connection: SqlDriverAdapter): Promise<void> {
  if (inTransaction(connection)) await connection.executeScript('ROLLBACK')
}
