import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { MigrationFailedError } from './migration-errors'
import { type HistoryRow, type Migration, pendingMigrations } from './migration-history'
import { refuseNetworkDisk } from './network-disk'

/** Milliseconds to wait for another process that migrates the same file. Nothing else runs yet, so blocking is harmless. */
const patience = 30_000

/** Word for word what Prisma creates. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** Creates the file and its folder when they are missing, and applies what is pending. Returns the names applied by this process. */
export async function migrateSqlite(file: string, migrations: readonly Migration[]): Promise<string[]> {
  mkdirSync(dirname(file), { recursive: true })
  refuseNetworkDisk(file)
  const db = new Database(file, { timeout: patience })
  try {
    await switchToWriteAheadLog(db)
    // A migration that rebuilds a table drops the old one, which with keys enforced would empty the tables that refer to it.
    // It cannot be switched inside a transaction, so it is off here and the keys are checked before every commit.
    db.pragma('foreign_keys = OFF')
    const applyNext = db.transaction(() => apply(db, migrations))
    const names: string[] = []
    for (let name = applyNext.immediate(); name !== undefined; name = applyNext.immediate()) names.push(name)
    return names
  } finally {
    db.close()
  }
}

/** Applies the first pending migration, inside a transaction that the caller holds. Reads the history anew, for another process may have been first. */
function apply(db: Database.Database, migrations: readonly Migration[]): string | undefined {
  db.exec(historyTable)
  const history = db.prepare<[], HistoryRow>('SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations').all()
  const [next] = pendingMigrations(migrations, history)
  if (!next) return undefined
  const startedAt = timestamp()
  try {
    db.exec(next.sql)
    if (!db.inTransaction) throw new Error('it ends the transaction that it runs in')
    const orphans = db.pragma('foreign_key_check')
    if (Array.isArray(orphans) && orphans.length > 0) throw new Error(`it leaves ${orphans.length} rows that refer to nothing`)
    db.prepare(
      'INSERT INTO _prisma_migrations (id, checksum, started_at, finished_at, migration_name, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    ).run(randomUUID(), next.checksum, startedAt, timestamp(), next.name)
    return next.name
  } catch (error) {
    throw new MigrationFailedError(next.name, error)
  }
}

/** The form in which Prisma writes dates into SQLite. */
const timestamp = () => new Date().toISOString().replace('Z', '+00:00')

/** Switching needs the file for oneself, and SQLite gives up at once instead of waiting when two processes switch together. */
async function switchToWriteAheadLog(db: Database.Database): Promise<void> {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() > deadline) throw error
      await setTimeout(50)
    }
  }
}
