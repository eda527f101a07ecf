import { constants, existsSync } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { db } from '../db/client'
import { engineOf, sqliteFile } from '../db/engine'
import { migrationsFolder } from '../db/migrate'
import { MigrationError } from '../db/migration-errors'
import { type HistoryRow, pendingMigrations, readMigrations } from '../db/migration-history'
import type { Env } from '../env'
import { jobHealth } from '../jobs/health'
import { findMissing } from '../media/missing'
import { reason } from './database'

/** One look at what the program needs. `problem` is a sentence that says what to do, or null when all is well. */
export interface Check {
  name: string
  problem: string | null
}

const MIGRATE = 'npm run readon -- migrate'
const MEGABYTE = 1_000_000
/** Less than this, and the next upload or backup may fill the disk. */
const LEAST_FREE_BYTES = 500 * MEGABYTE

/** The folder itself, or the nearest one above it that is there already: where it would be made. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

/** Whether files can be written into a folder that is there or could be made. */
async function folderProblem(folder: string, variable: string): Promise<string | null> {
  const there = nearest(folder)
  const change = `Change its owner, or set ${variable} to another folder.`
  try {
    if (!(await stat(there)).isDirectory()) return `${there} is not a folder. Set ${variable} to another one.`
    await access(there, constants.W_OK | constants.X_OK)
    return null
  } catch {
    return there === folder ? `${folder} cannot be written to. ${change}` : `${folder} cannot be made in ${there}. ${change}`
  }
}

async function freeDiskProblem(folder: string): Promise<string | null> {
  const { bavail, bsize } = await statfs(nearest(folder))
  const free = bavail * bsize
  return free >= LEAST_FREE_BYTES
    ? null
    : `Only ${Math.floor(free / MEGABYTE)} MB are free where ${folder} lies; make room for at least ${LEAST_FREE_BYTES / MEGABYTE} MB.`
}

async function databaseProblem(url: string): Promise<string | null> {
  const engine = engineOf(url)
  if (engine === 'sqlite' && !existsSync(sqliteFile(url)))
    return `${sqliteFile(url)} does not exist yet. Start the program, or run: ${MIGRATE}`
  try {
    await db().$queryRaw`SELECT 1`
  } catch (error) {
    return `It does not answer: ${reason(error)}`
  }
  try {
    const history = await db().$queryRaw<HistoryRow[]>`SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations`
    const pending = pendingMigrations(readMigrations(join(migrationsFolder, engine)), history)
    return pending.length === 0 ? null : `It is not up to date: ${pending.map(({ name }) => name).join(', ')} missing. Run: ${MIGRATE}`
  } catch (error) {
    return error instanceof MigrationError ? error.message : `It was not made by Readon, or is empty (${reason(error)}). Run: ${MIGRATE}`
  }
}

/** Whether every picture that the database names is there. */
async function picturesProblem(folder: string): Promise<string | null> {
  const { count, example } = await findMissing(db())
  return count === 0
    ? null
    : `${count} of them (such as ${example}) have files missing in ${folder}. Put that folder back from the backup that belongs to this database.`
}

/** Whether work gets done that was put off: scheduled articles, letters, pictures. */
async function jobsProblem(now: Date): Promise<string | null> {
  const { givenUp, late } = await jobHealth(db(), now)
  const sentences = [
    late && `${late.count} of them have been due since ${late.since.toISOString()} or later, and nobody does them. Is the server running?`,
    givenUp &&
      `${givenUp.count} of them failed for good in the last 7 days, the last one of kind ${givenUp.kind}: ${reasonOf(givenUp.lastError)}${
        givenUp.kind === 'send-mail' ? ' Check SMTP_URL, and send invitations again.' : ''
      }`,
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** As a sentence on one line. */
const reasonOf = (error: string) => `${error.trim().replaceAll(/\s+/g, ' ').slice(0, 200)}.`

/** Looks at everything that the program needs, and changes nothing. */
export async function examine({ DATA_DIR, DATABASE_URL, MEDIA_URL }: Env): Promise<Check[]> {
  const media = MEDIA_URL.slice('file:'.length)
  const database = await databaseProblem(DATABASE_URL)
  return [
    { name: 'data folder', problem: await folderProblem(DATA_DIR, 'DATA_DIR') },
    { name: 'database', problem: database },
    { name: 'media folder', problem: await folderProblem(media, 'MEDIA_URL') },
    // Which pictures there should be, and what is still to do, only a database in order can say.
    ...(database === null
      ? [
          { name: 'pictures', problem: await picturesProblem(media) },
          { name: 'jobs', problem: await jobsProblem(new Date()) },
        ]
      : []),
    { name: 'free disk', problem: await freeDiskProblem(DATA_DIR) },
  ]
}
