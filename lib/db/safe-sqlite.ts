import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { Lock } from './lock'
import { refuseNetworkDisk } from './network-disk'
import { inTransaction, openConnection, rollBack, setPragmas } from './sqlite-connection'
import { SqliteTransaction } from './sqlite-transaction'

/**
 * Prisma's adapter for better-sqlite3 with its losses mended. The adapter has one connection and does not keep
 * statements from outside a transaction out of it, so such a read sees uncommitted rows and such a write, already
 * acknowledged, is undone by the transaction's rollback. Here one connection writes, behind a lock that a transaction
 * holds from BEGIN to its end, and another one reads.
 */
export class SafeSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite'
  readonly adapterName = '@prisma/adapter-better-sqlite3'
  readonly #file: string

  /** `file` must exist: a mistyped path must not become an empty newsroom. */
  constructor(file: string) {
    this.#file = file
  }

  async connect(): Promise<SqlDriverAdapter> {
    refuseNetworkDisk(this.#file)
    const writer = await openConnection(this.#file, false)
    try {
      await setPragmas(writer)
      return new SafeSqliteConnection(writer, await openConnection(this.#file, true))
    } catch (error) {
      await writer.dispose()
      throw error
    }
  }
}

/** What reads and certainly nothing else; when in doubt a statement goes to the writer, which is slower and right. INSERT … RETURNING also comes as a query. */
const plainRead = /^\s*(select\b|with\b(?![\s\S]*\b(insert|update|delete|replace)\b))/i

export class SafeSqliteConnection implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #writer: SqlDriverAdapter
  readonly #reader: SqlDriverAdapter
  readonly #lock = new Lock()
  #disposed = false

  constructor(writer: SqlDriverAdapter, reader: SqlDriverAdapter) {
    this.adapterName = writer.adapterName
    this.#writer = writer
    this.#reader = reader
  }

  async queryRaw(query: SqlQuery) {
    if (!plainRead.test(query.sql)) return this.#alone(() => this.#writer.queryRaw(query))
    if (this.#disposed) throw disposed()
    return this.#reader.queryRaw(query)
  }

  executeRaw(query: SqlQuery) {
    return this.#alone(() => this.#writer.executeRaw(query))
  }

  executeScript(script: string) {
    return this.#alone(() => this.#writer.executeScript(script))
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE') {
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel })
    }
    const release = await this.#lock.acquire()
    try {
      // IMMEDIATE: two processes that both read first and write later could never both upgrade their locks.
      await this.#writer.executeScript('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    return new SqliteTransaction(this.#writer, release)
  }

  /** Undoes an open transaction, refuses everything that waits, and never waits itself. */
  async dispose() {
    this.#disposed = true
    this.#lock.shut(disposed())
    try {
      await this.#reader.dispose()
    } finally {
      // Last, because the last connection that can write folds the write-ahead log back into the file.
      await this.#writer.dispose()
    }
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.#lock.acquire()
    try {
      const result = await work()
      if (inTransaction(this.#writer)) throw new Error('A transaction was begun with raw SQL; use $transaction.')
      return result
    } finally {
      try {
        await rollBack(this.#writer)
      } finally {
        release()
      }
    }
  }
}

const disposed = () => new DriverAdapterError({ kind: 'ConnectionClosed' })
