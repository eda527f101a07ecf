import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresqlSchemaFile, sqliteSchemaFile, toPostgresql } from './to-postgresql'

const root = join(import.meta.dirname, '..')
const generated = join(root, 'lib/db/generated')
const prismaPackage = createRequire(import.meta.url).resolve('prisma/package.json')

/**
 * Writes the PostgreSQL schema and makes both database clients. A client that was made from the same schema by the same
 * Prisma is left alone, so that this may run before every start. Returns the engines that were made anew.
 */
export function generate(): string[] {
  const schema = readFileSync(sqliteSchemaFile, 'utf8')
  const postgresql = toPostgresql(schema)
  writeIfChanged(postgresqlSchemaFile, postgresql)
  return [
    ...generateClient('sqlite', sqliteSchemaFile, schema),
    ...generateClient('postgresql', postgresqlSchemaFile, postgresql),
  ]
}

function generateClient(engine: string, schemaFile: string, schema: string): string[] {
  // A digest, not times: a checkout or an unpacked archive gives files any time it likes.
  const stamp = join(generated, engine, '.made-from')
  const digest = createHash('sha256').update(readFileSync(prismaPackage)).update(schema).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return []

  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dirname(prismaPackage), 'build/index.js'), 'generate', '--no-hints', '--schema', relative(root, schemaFile)],
    {
      cwd: root,
      encoding: 'utf8',
      // prisma.config.ts says why any executable will do. The other two keep Prisma from calling home.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    },
  )
  if (status !== 0) throw new Error(`prisma generate failed for ${engine}:\n${stdout}${stderr}`)
  writeFileSync(stamp, digest)
  return [engine]
}

function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = generate()
  if (made.length > 0) console.log(`Made the database clients for ${made.join(' and ')}.`)
}
