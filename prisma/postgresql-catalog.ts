import type { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, isDriverAdapterError, type SqlDriverAdapter, type SqlQuery } from '@prisma/driver-adapter-utils'

/** Number of PostgreSQL's type `"char"`, a single letter that only the system catalogs use. */
const charType = 18

/**
 * Prisma's adapter cannot read columns of type `"char"`, of which the system catalogs are full, so the schema engine cannot
 * see the tables of a database through it. This connection reads such a column as text and calls it a character.
 */
export async function connectToCatalog(factory: PrismaPg): Promise<SqlDriverAdapter> {
  const adapter = await factory.connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query: SqlQuery) => {
    try {
      return await queryRaw(query)
    } catch (error) {
      if (!isDriverAdapterError(error) || error.cause.kind !== 'UnsupportedNativeDataType') throw error
      const { fields } = await adapter.underlyingDriver().query(query.sql, query.args)
      const columns = fields.map(({ name, dataTypeID }) => (dataTypeID === charType ? `"${name}"::text` : `"${name}"`))
      const result = await queryRaw({ ...query, sql: `SELECT ${columns} FROM (${query.sql.trim().replace(/;$/, '')}) AS catalog` })
      const columnTypes = result.columnTypes.map((type, i) => (fields[i]?.dataTypeID === charType ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    }
  }
  return adapter
}
