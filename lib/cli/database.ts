import { migrate } from '../db/migrate'
import { MigrationError } from '../db/migration-errors'
import { CommandError } from './command'

/** What a driver says about a database that cannot be used, on one line. A password is never part of it. */
export function reason(error: unknown): string {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  const text = inner instanceof Error ? inner.message : String(inner)
  // Prisma wraps the driver's words: "Raw query failed. Code: `…`. Message: `…`".
  const words = (/Message: `(.*)`$/s.exec(text.trim())?.[1] ?? text).trim()
  return words.slice(words.lastIndexOf('\n') + 1).replaceAll(/:\/\/[^@/\s]*@/g, '://')
}

/** Applies what is pending, as every start does. Throws {@link MigrationError}, or a {@link CommandError} when the database does not answer. */
export async function bringUpToDate(url: string): Promise<string[]> {
  try {
    return await migrate(url)
  } catch (error) {
    if (error instanceof MigrationError) throw error
    throw new CommandError(`The database cannot be used: ${reason(error)}`)
  }
}
