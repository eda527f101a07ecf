import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret that cookies are signed with: the operator's, or one that is made in the data folder on first use. */
export function authSecret({ AUTH_SECRET, DATA_DIR }: { AUTH_SECRET?: string | undefined; DATA_DIR: string }): string {
  if (AUTH_SECRET !== undefined) return AUTH_SECRET
  const file = join(DATA_DIR, 'auth-secret')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Written aside and linked, so that two processes that start together agree on one, and a crash leaves no half of it.
    mkdirSync(DATA_DIR, { recursive: true })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(aside, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    } finally {
      rmSync(aside)
    }
    return readFileSync(file, 'utf8')
  }
}
