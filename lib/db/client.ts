import { env } from '../env'
import { type Engine, engineOf, sqliteFile } from './engine'
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client'
import { type Prisma, PrismaClient } from './generated/sqlite/client'
import { SafePostgresql } from './safe-postgresql'
import { SafeSqlite } from './safe-sqlite'

/** The database. All code is written against SQLite's client, whose queries are the ones that both engines understand. */
export type Db = PrismaClient

/** The database inside of `db().$transaction(async (tx) => …)`. Await nothing but its queries there: the transaction holds a lock. */
export type Tx = Prisma.TransactionClient

const options = {
  // The other formats read source files to draw a frame round the failing line.
  errorFormat: 'minimal',
  // Milliseconds: how long a transaction may wait for its turn, and how long it may take.
  transactionOptions: { maxWait: 5_000, timeout: 10_000 },
} as const

/**
 * Opens a database; the connection itself is made by the first query. A SQLite file must exist (see `migrate`).
 * Throws when the address is neither `file:` nor `postgresql://`. Close it with `$disconnect`.
 */
export function openDb(url: string): Db {
  if (engineOf(url) === 'sqlite') return marked('sqlite', new PrismaClient({ ...options, adapter: new SafeSqlite(sqliteFile(url)) }))
  const adapter = new SafePostgresql({
    connectionString: url,
    application_name: 'readon',
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    // Prisma keeps UTC in columns without a zone; raw SQL that compares them with now() needs a session in UTC too.
    options: '-c TimeZone=UTC',
  })
  // PostgreSQL's client accepts all that SQLite's does and more, but its filter types are wider, so TypeScript will not
  // assign one to the other. The models are the same: both are generated from one schema, and a test keeps it so.
  return marked('postgresql', new PostgresqlClient({ ...options, adapter }) as unknown as Db)
}

// A transaction's client shows the properties of the client that it was begun on. Like the slot, it has one name in all bundles.
const engine: unique symbol = Symbol.for('readon.engine')

const marked = (name: Engine, db: Db): Db => Object.assign(db, { [engine]: name })

/** Which database this is, inside and outside of transactions: for what the two have to be asked in different words. */
export function engineBehind(db: Db | Tx): Engine {
  const name: unknown = Reflect.get(db, engine)
  if (name !== 'sqlite' && name !== 'postgresql') throw new Error('This database was not opened by openDb().')
  return name
}

// Several bundles of Next and the HTTP front each evaluate this module in one process; they must share the client.
const slot: unique symbol = Symbol.for('readon.db')
const shared = globalThis as typeof globalThis & { [slot]?: Db }

/** The database named by `DATABASE_URL`, opened once per process. */
export function db(): Db {
  shared[slot] ??= openDb(env().DATABASE_URL)
  return shared[slot]
}

/** Makes `db()` return this database from now on: for tests, and for commands that are given another address. */
export function adoptDb(adopted: Db | undefined): void {
  shared[slot] = adopted
}

/** Disconnects what `db()` opened, if it did. A later `db()` opens it anew. */
export async function closeDb(): Promise<void> {
  const open = shared[slot]
  shared[slot] = undefined
  await open?.$disconnect()
}
