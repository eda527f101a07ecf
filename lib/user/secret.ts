import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret that is kept cannot be used; the message is for the operator. Another one is never made instead. */
export class SecretError extends Error {}

/** As many characters as AUTH_SECRET must have; what is shorter is a file that was cut off. */
const LEAST_CHARACTERS = 32

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

/** The secret in a file; null only when there is no such file. */
function kept(file: string): string | null {
  let secret: string
  try {
    secret = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new SecretError(
      `The site's secret in ${file} cannot be read (${codeOf(error)}). Let this user read it, or put it back from the backup.`,
    )
  }
  if (secret.length < LEAST_CHARACTERS)
    throw new SecretError(
      `The site's secret in ${file} is not whole. Put it back from the backup, or remove the file to have a new one made.`,
    )
  return secret
}

/** Makes a secret in a file. It is written aside and linked, so that two processes that start together agree on one, and a crash leaves no half of it. */
function make(file: string, folder: string): string {
  const aside = `${file}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 })
    linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new SecretError(`The site's secret cannot be made in ${folder} (${codeOf(error)}). See DATA_DIR.`)
  } finally {
    rmSync(aside, { force: true })
  }
  const made = kept(file)
  if (made === null) throw new SecretError(`The site's secret in ${file} was removed while it was being made. Start again.`)
  return made
}

interface Place {
  AUTH_SECRET?: string | undefined
  DATA_DIR: string
}

const fileIn = (folder: string) => join(folder, 'auth-secret')

/** The secret as far as there is one: the operator's, or the one in the data folder. */
export const knownSecret = ({ AUTH_SECRET, DATA_DIR }: Place): string | null => AUTH_SECRET ?? kept(fileIn(DATA_DIR))

/** The secret that cookies are signed with: the operator's, or one that is made in the data folder on first use. */
export const authSecret = (place: Place): string => knownSecret(place) ?? make(fileIn(place.DATA_DIR), place.DATA_DIR)
