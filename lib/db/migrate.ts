import { join } from 'node:path'
import { engineOf, sqliteFile } from './engine'
import { migratePostgresql } from './migrate-postgresql'
import { migrateSqlite } from './migrate-sqlite'
import { readMigrations } from './migration-history'

/** Where the migrations of both engines lie: `sqlite/` and `postgresql/`. */
export const migrationsFolder = join(import.meta.dirname, '../../prisma/migrations')

/**
 * Brings a database up to the code before anything else touches it, and returns the names of the migrations applied, oldest
 * first. Each is one transaction; processes that start together apply each once. `_prisma_migrations` is filled as
 * `prisma migrate deploy` fills it, so that either can follow the other. A SQLite file is created, a PostgreSQL database is not.
 *
 * Throws a {@link MigrationError}: the history has a migration that was edited since, one that failed, or one that this code
 * does not know; or one fails now.
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<string[]> {
  const engine = engineOf(url)
  const migrations = readMigrations(join(folder, engine))
  return engine === 'sqlite' ? migrateSqlite(sqliteFile(url), migrations) : migratePostgresql(url, migrations)
}
