import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { MigrationFailedError } from './migration-errors'
import { type HistoryRow, type Migration, pendingMigrations } from './migration-history'

/** The number that Prisma's own schema engine locks while it migrates, so that the two never work at the same time. */
const advisoryLock = 72_707_369

/** Word for word what Prisma creates. */
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`

/** Applies what is pending to a database that exists. Returns the names applied by this process. */
export async function migratePostgresql(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'readon migrate', connectionTimeoutMillis: 10_000 })
  // A lost connection also rejects the query that is running; without a listener the event would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    // A migration may rewrite a large table, so statements have no time limit; waiting for a lock has one, because
    // everything else that asks for the table queues up behind a migration that waits.
    await client.query("SET statement_timeout = 0; SET lock_timeout = '60s'")
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    await client.query(historyTable)
    const { rows } = await client.query<HistoryRow>('SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations')
    const pending = pendingMigrations(migrations, rows)
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    // The lock ends with the session.
    await client.end()
  }
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, started_at, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    // Fails only when the connection is gone, and then PostgreSQL has rolled back by itself.
    await client.query('ROLLBACK').catch(() => {})
    throw new MigrationFailedError(name, error)
  }
}
