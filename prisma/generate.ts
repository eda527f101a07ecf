import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine } from '../lib/db/engine'
import { toPostgresql } from './to-postgresql'

const prismaPackage = createRequire(import.meta.url).resolve('prisma/package.json')

/**
 * Writes prisma/postgresql/schema.prisma and makes both database clients from the schema of the project in `root`. A client
 * that was made from the same schema by the same Prisma is left alone, so that this may run before every start. Returns the
 * engines that were made anew. Throws when a schema is wrong.
 */
export function generate(root: string = join(import.meta.dirname, '..')): Engine[] {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
  const postgresql = toPostgresql(schema)
  const copy = join(root, 'prisma/postgresql/schema.prisma')
  mkdirSync(dirname(copy), { recursive: true })
  if (!existsSync(copy) || readFileSync(copy, 'utf8') !== postgresql) writeFileSync(copy, postgresql)
  return [
    ...client(root, 'sqlite', 'prisma/schema.prisma', schema),
    ...client(root, 'postgresql', 'prisma/postgresql/schema.prisma', postgresql),
  ]
}

function client(root: string, engine: Engine, file: string, schema: string): Engine[] {
  if (isMadeFrom(join(root, 'lib/db/generated', engine), schema)) return []
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dirname(prismaPackage), 'build/index.js'), 'generate', '--no-hints', '--schema', file],
    {
      cwd: root,
      encoding: 'utf8',
      // prisma.config.ts says why any executable will do for the first. The others keep Prisma from calling home.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    },
  )
  if (status !== 0) throw new Error(`prisma generate failed for ${engine}:\n${stdout}${stderr}`)
  return [engine]
}

/** A client carries its schema and Prisma's version. Times would not do: a checkout or an unpacked archive gives files any time it likes. */
function isMadeFrom(folder: string, schema: string): boolean {
  const file = join(folder, 'internal/class.ts')
  if (!existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  const { version } = JSON.parse(readFileSync(prismaPackage, 'utf8'))
  return text.includes(`"inlineSchema": ${JSON.stringify(schema)}`) && text.includes(`"clientVersion": "${version}"`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = generate()
  if (made.length > 0) process.stdout.write(`Made the database clients for ${made.join(' and ')}.\n`)
}
