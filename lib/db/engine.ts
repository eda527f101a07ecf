import { fileURLToPath } from 'node:url'

export type Engine = 'sqlite' | 'postgresql'

/** Which database a `DATABASE_URL` names. Throws when it is neither `file:` nor `postgresql://` or `postgres://`. */
export function engineOf(url: string): Engine {
  if (url.startsWith('file:')) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgresql'
  throw new Error('DATABASE_URL must begin with file: (SQLite) or postgresql://')
}

/** The path in a `file:` address: `file:data/x.db`, `file:/data/x.db` and `file:///data/x.db` are all understood. */
export function sqliteFile(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
}
