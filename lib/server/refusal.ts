import { access, constants, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { MigrationError } from '../db/migration-errors'
import { knownSecret, SecretError } from '../user/secret'

/** Why the program will not start, in a sentence for the operator. */
export class Refusal extends Error {}

/** Throws a {@link Refusal} unless the folder exists, or can be made, and can be written to. */
export async function mustBeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw new Refusal(`The data folder ${folder} cannot be written to. Change its owner, or set DATA_DIR to another folder.`)
  }
}

/** Throws a {@link Refusal} when the site's secret is there and cannot be used. */
export function mustHaveUsableSecret(env: Parameters<typeof knownSecret>[0]): void {
  try {
    knownSecret(env)
  } catch (error) {
    if (error instanceof SecretError) throw new Refusal(error.message)
    throw error
  }
}

/** Throws a {@link Refusal} when another program listens there already; asked before the slow parts of the start. */
export async function mustBeFree(port: number, host: string): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenRefusal(error, port, host)))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()))
  })
}

/** What an operator can do about a server that could not listen. */
export function listenRefusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new Refusal(`Port ${port} is already in use. Stop the other program, or set PORT to a free port.`)
  if (error.code === 'EACCES') return new Refusal(`Port ${port} is not allowed for this user. Set PORT to 1024 or higher.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Refusal(`This machine has no address ${host}. Set HOST to one that it has, or to 0.0.0.0.`)
  return error
}

/**
 * Rethrows what happened when the database was opened and brought up to date. What the operating system, SQLite or PostgreSQL refused carries a code,
 * and is the operator's to mend; everything else is our own mistake and keeps its stack.
 */
export function refuseBrokenDatabase(error: unknown): never {
  if (error instanceof MigrationError) throw new Refusal(error.message)
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (!(error instanceof Error) || code === undefined) throw error
  // A host with several addresses that all refuse says nothing but the code.
  throw new Refusal(`The database cannot be opened: ${error.message || code}. Check DATABASE_URL, and that the database is running.`)
}
