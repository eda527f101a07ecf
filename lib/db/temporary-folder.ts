import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whom a child process runs as; empty for oneself. */
export type Owner = { uid: number; gid: number } | Record<string, never>

export interface TemporaryFolder {
  path: string
  /** Removes the folder; calling it is a courtesy, see {@link temporaryFolder}. */
  remove(): Promise<void>
}

/**
 * Makes a folder that is gone when this process is gone, also after Ctrl-C, a crash or a kill: a shell of its own session
 * waits for the end of a pipe that only this process holds, runs `stop` (a command that must end before the folder can go) and
 * removes the folder.
 */
export function temporaryFolder(stop: (folder: string) => string[] = () => ['true'], owner: Owner = {}): TemporaryFolder {
  const path = mkdtempSync(join(fastest(), 'readon-'))
  if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid)
  const keeper = spawn('sh', ['-c', 'cat; folder=$1; shift; "$@"; cd /; rm -rf -- "$folder"', 'keeper', path, ...stop(path)], {
    cwd: path,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...owner,
  })
  keeper.unref()
  const end = once(keeper, 'exit')
  return {
    path,
    async remove() {
      keeper.ref()
      keeper.stdin.end()
      await end
    },
  }
}

/** Memory when there is plenty (containers often give 64 MB, too little for PostgreSQL): making databases is five times faster there. */
function fastest(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 30 ? memory : tmpdir()
}
