import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine } from '../lib/db/engine'
import { migrate, migrationsFolder } from '../lib/db/migrate'
import { postgresqlPrograms } from '../lib/db/postgresql-programs.mjs'
import { temporaryFolder } from '../lib/db/temporary-folder'
import { startTemporaryPostgresql } from '../lib/db/temporary-postgresql'
import { externalTables } from './external-tables'
import { sqlTowards } from './schema-engine'
import { toPostgresql } from './to-postgresql'

const usage = 'Usage: npm run migration -- NAME [--empty]   NAME in small letters, digits and _; --empty for SQL written by hand'

/** `20261123000000_init` from the time (UTC) and `init`. Throws when the name is not of small letters, digits and `_`. */
export function migrationName(now: Date, name: string): string {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error(usage)
  return `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
}

/**
 * Writes the migration that leads from the ones in `folder` to prisma/schema.prisma, for both engines under one name, and
 * returns the files; none when there is nothing to do. An engine without changes gets a file too, so that both histories
 * stay in step. With `empty` the files are for SQL written by hand. Throws when a later migration is already there.
 */
export async function writeMigration(now: Date, name: string, empty = false, folder: string = migrationsFolder): Promise<string[]> {
  const directory = migrationName(now, name)
  const later = readdirSync(join(folder, 'sqlite')).filter((existing) => /^\d{14}_/.test(existing) && existing >= directory)
  if (later.length > 0) throw new Error(`${directory} would come before ${later.join(', ')}, which are already there. Is the clock right?`)

  const scripts = empty
    ? { sqlite: null, postgresql: null }
    : await scriptsFor(readFileSync(join(import.meta.dirname, 'schema.prisma'), 'utf8'), folder)
  if (!empty && scripts.sqlite === null && scripts.postgresql === null) return []
  return Object.entries(scripts).map(([engine, sql]) => {
    mkdirSync(join(folder, engine, directory))
    const file = join(folder, engine, directory, 'migration.sql')
    writeFileSync(file, sql ?? '-- Nothing to do on this engine.\n')
    return file
  })
}

/** Applies what is in `folder` to an empty database of each engine and asks what is missing. */
async function scriptsFor(schema: string, folder: string): Promise<Record<Engine, string | null>> {
  const sqlite = temporaryFolder()
  const programs = postgresqlPrograms()
  if (!programs) throw new Error('A migration needs a PostgreSQL server to compare with: install one (Debian: apt-get install postgresql).')
  const postgresql = startTemporaryPostgresql(programs)
  try {
    const missing = async (engine: Engine, text: string, url: string) => {
      await migrate(url, folder)
      return sqlTowards(text, url, externalTables[engine])
    }
    return {
      sqlite: await missing('sqlite', schema, `file:${join(sqlite.path, 'diff.db')}`),
      postgresql: await missing('postgresql', toPostgresql(schema), postgresql.url('postgres')),
    }
  } finally {
    await postgresql.stop()
    await sqlite.remove()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = '', flag] = process.argv.slice(2)
  const files = await writeMigration(new Date(), name, flag === '--empty')
  const nothing = 'The migrations already lead to prisma/schema.prisma.'
  process.stdout.write(files.length > 0 ? `Read these before you commit them:\n${files.join('\n')}\n` : `${nothing}\n`)
}
