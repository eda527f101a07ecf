import { PrismaPg } from '@prisma/adapter-pg'
import { DriverAdapterError, type SqlDriverAdapter, type SqlDriverAdapterFactory, type Transaction } from '@prisma/driver-adapter-utils'
import type { PoolConfig } from 'pg'

/**
 * Prisma's adapter for PostgreSQL with one loss mended. After a failed statement PostgreSQL answers COMMIT with a rollback and
 * no error, so a transaction that swallowed the failure of its last statement was acknowledged and yet nothing of it written.
 */
export class SafePostgresql implements SqlDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #config: PoolConfig

  constructor(config: PoolConfig) {
    this.#config = config
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaPg(this.#config).connect()
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => withHonestCommit(await startTransaction(isolationLevel))
    return adapter
  }
}

function withHonestCommit(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  const rollbackToSavepoint = transaction.rollbackToSavepoint?.bind(transaction)
  let failed = false
  const watch = async <T>(statement: Promise<T>) => {
    try {
      return await statement
    } catch (error) {
      failed = true
      throw error
    }
  }
  transaction.queryRaw = (query) => watch(queryRaw(query))
  transaction.executeRaw = async (query) => {
    if (!failed || query.sql !== 'COMMIT') return watch(executeRaw(query))
    // Sent here because Prisma gives the connection back to the pool after a failed COMMIT without another word.
    await executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] })
    throw new DriverAdapterError({
      kind: 'TransactionAlreadyClosed',
      cause: 'A statement of this transaction failed; nothing was written.',
    })
  }
  transaction.rollbackToSavepoint = async (name) => {
    await rollbackToSavepoint?.(name)
    failed = false
  }
  return transaction
}
