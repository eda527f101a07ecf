// JavaScript because vitest.config.ts needs it, and what that imports must run in Node as it stands.
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The folder of PostgreSQL's server programs, or undefined: on the PATH, where Debian keeps them, or where Homebrew does.
 * @returns {string | undefined}
 */
export function postgresqlPrograms() {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const folders = [...path, ...installations('/usr/lib/postgresql'), ...installations('/opt/homebrew/opt')]
  return folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(folder, program))))
}

/**
 * `15/bin` or `postgresql@15/bin` in a folder, the newest version first.
 * @param {string} folder
 */
function installations(folder) {
  if (!existsSync(folder)) return []
  const versions = readdirSync(folder).filter((name) => /^(postgresql@)?\d+$/.test(name))
  const number = (/** @type {string} */ name) => Number(name.replace('postgresql@', ''))
  return versions.sort((a, b) => number(b) - number(a)).map((name) => join(folder, name, 'bin'))
}
