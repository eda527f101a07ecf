import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { engineOf, sqliteFile } from '../lib/db/engine'
import { connectToCatalog } from './postgresql-catalog'

/** The folder of the schema engine: Prisma's own, compiled to WebAssembly. The program of the same name would have to be downloaded. */
export const engineFolder = join(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'), '..')

/**
 * The SQL that turns the tables of the database at `url` into those of a schema (the text of a schema.prisma for the same
 * engine), or null when there is nothing to do. `external` names tables to pass over, see external-tables.ts.
 */
export async function sqlTowards(schema: string, url: string, external: string[]): Promise<string | null> {
  return withEngine(schema, url, async (loaded) => {
    const files = [{ path: 'schema.prisma', content: schema }]
    const { exitCode, stdout } = await loaded.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: external, externalEnums: [] },
    })
    return exitCode === 0 ? null : stdout
  })
}

/** Gives `work` the schema engine, connected to a database, and disconnects it afterwards (it would keep a SQLite file locked). */
export async function withEngine<T>(schema: string, url: string, work: (loaded: engine.SchemaEngine) => Promise<T>): Promise<T> {
  const open: SqlDriverAdapter[] = []
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting
    open.push(adapter)
    return adapter
  }
  const factory = factoryFor(url)
  load()
  try {
    const loaded = await engine.SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory({
        provider: factory.provider,
        adapterName: factory.adapterName,
        connect: () => remember(factory instanceof PrismaPg ? connectToCatalog(factory) : factory.connect()),
        connectToShadowDb: () => remember(factory.connectToShadowDb()),
      }),
    )
    return await work(loaded)
  } finally {
    for (const connection of open) await connection.dispose()
  }
}

const factoryFor = (url: string) =>
  engineOf(url) === 'sqlite' ? new PrismaBetterSqlite3({ url: sqliteFile(url) }) : new PrismaPg({ connectionString: url })

let loaded = false

/** The package expects a bundler to load the WebAssembly; this is what the bundler would do. */
function load(): void {
  if (loaded) return
  loaded = true
  const module = new WebAssembly.Module(readFileSync(join(engineFolder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...engine } })
  const { __wbindgen_start: start } = instance.exports
  engine.__wbg_set_wasm(instance.exports)
  if (typeof start === 'function') start()
}
