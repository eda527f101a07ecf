import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Owner, temporaryFolder } from './temporary-folder'

export interface TemporaryPostgresql {
  /** The address of one of its databases. */
  url(database: string): string
  stop(): Promise<void>
}

/** Without the safety of a real server: its data are worth nothing. The odd time zone finds code that counts on the server's. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  timezone: 'Asia/Hong_Kong',
  listen_addresses: "''",
}

/** Starts an empty PostgreSQL server, with these programs, on a Unix socket in a temporary folder. It ends with this process at the latest. Throws when it does not start. */
export function startTemporaryPostgresql(programs: string): TemporaryPostgresql {
  const program = (name: string) => join(programs, name)
  const owner = unprivileged()
  const data = (folder: string) => join(folder, 'data')
  const folder = temporaryFolder((path) => [program('pg_ctl'), '-D', data(path), '-m', 'immediate', '-w', 'stop'], owner)
  const run = (name: string, ...args: string[]) => execFileSync(program(name), args, { cwd: folder.path, stdio: 'ignore', ...owner })

  run('initdb', '-D', data(folder.path), '-U', 'readon', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync')
  const log = join(folder.path, 'log')
  const flags = Object.entries({ ...settings, unix_socket_directories: folder.path }).map(([name, value]) => `-c ${name}=${value}`)
  try {
    run('pg_ctl', '-D', data(folder.path), '-l', log, '-w', '-o', flags.join(' '), 'start')
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`, { cause: error })
  }
  return {
    url: (database) => `postgresql://readon@localhost/${database}?host=${encodeURIComponent(folder.path)}`,
    stop: () => folder.remove(),
  }
}

/** PostgreSQL refuses to run as root, so there it runs as the user that its package creates. */
function unprivileged(): Owner {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
