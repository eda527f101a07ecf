import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseNewerError, MigrationChangedError, MigrationFailedError } from './migration-errors'

/** A migration as a file. */
export interface Migration {
  name: string
  sql: string
  /** SHA-256 of the file, hexadecimal: what `prisma migrate deploy` stores too. */
  checksum: string
}

/** A row of `_prisma_migrations`. */
export interface HistoryRow {
  migration_name: string
  checksum: string
  finished_at: unknown
  rolled_back_at: unknown
}

/** Reads `FOLDER/<name>/migration.sql`, oldest first. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const file = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') }
    })
}

/**
 * The migrations that are still to be applied. Rows that were marked as rolled back do not count.
 * Throws {@link MigrationFailedError}, {@link DatabaseNewerError} or {@link MigrationChangedError} when the history does not fit.
 */
export function pendingMigrations(migrations: readonly Migration[], history: readonly HistoryRow[]): Migration[] {
  const rows = history.filter((row) => row.rolled_back_at === null)
  const failed = rows.find((row) => row.finished_at === null)
  if (failed) throw new MigrationFailedError(failed.migration_name)

  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const unknown = rows.filter((row) => !known.has(row.migration_name)).map((row) => row.migration_name)
  if (unknown.length > 0) throw new DatabaseNewerError(unknown)

  const changed = rows.find((row) => known.get(row.migration_name)?.checksum !== row.checksum)
  if (changed) throw new MigrationChangedError(changed.migration_name)

  const applied = new Set(rows.map((row) => row.migration_name))
  return migrations.filter((migration) => !applied.has(migration.name))
}
