import { DriverAdapterError, type SqlDriverAdapter, type SqlQuery, type Transaction } from '@prisma/driver-adapter-utils'
import { inTransaction, rollBack } from './sqlite-connection'

/**
 * A transaction that is open on the writer when this is made. It holds the writer's lock until it is committed or
 * rolled back, and it is dead from then on: a nested write that a time-out caught half-way still has its hands on it,
 * and its remaining statements would otherwise run inside somebody else's transaction.
 */
export class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  /** Phantom: Prisma leaves sending COMMIT and ROLLBACK to `commit` and `rollback`. */
  readonly options = { usePhantomQuery: true }
  readonly #writer: SqlDriverAdapter
  readonly #release: () => void
  #ended = false

  constructor(writer: SqlDriverAdapter, release: () => void) {
    this.adapterName = writer.adapterName
    this.#writer = writer
    this.#release = release
  }

  async queryRaw(query: SqlQuery) {
    this.#mustBeOpen()
    return this.#writer.queryRaw(query)
  }

  async executeRaw(query: SqlQuery) {
    this.#mustBeOpen()
    return this.#writer.executeRaw(query)
  }

  /** When COMMIT fails, SQLite keeps the transaction open: it is undone, and the error goes to the caller. */
  async commit() {
    try {
      await this.#run('COMMIT')
    } finally {
      await this.rollback()
    }
  }

  async rollback() {
    if (this.#ended) return
    this.#ended = true
    try {
      await rollBack(this.#writer)
    } finally {
      this.#release()
    }
  }

  async createSavepoint(name: string) {
    await this.#run(`SAVEPOINT ${name}`)
  }

  async rollbackToSavepoint(name: string) {
    await this.#run(`ROLLBACK TO ${name}`)
  }

  async releaseSavepoint(name: string) {
    await this.#run(`RELEASE ${name}`)
  }

  async #run(script: string) {
    this.#mustBeOpen()
    await this.#writer.executeScript(script)
  }

  #mustBeOpen() {
    if (this.#ended) throw closed('it was committed, rolled back or timed out')
    if (!inTransaction(this.#writer)) throw closed('SQLite rolled it back after an error')
  }
}

const closed = (why: string) =>
  new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: `This transaction is over: ${why}; nothing more was written.` })
