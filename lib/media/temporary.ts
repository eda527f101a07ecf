import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** No request takes longer, so a file that was last written before is nobody's any more. */
const ABANDONED_MS = 10 * 60_000

const temporaryFolder = (folder: string) => join(folder, 'tmp')

/** A name for a file that is being written, below `folder` and so on the same disk. */
export async function temporaryPath(folder: string): Promise<string> {
  await mkdir(temporaryFolder(folder), { recursive: true })
  return join(temporaryFolder(folder), randomUUID())
}

/**
 * Removes what a crash left half written below `folder`. Not what is young: another process may be writing it. Returns how many
 * files were removed.
 */
export async function sweepTemporary(folder: string, now: number = Date.now()): Promise<number> {
  const names = await readdir(temporaryFolder(folder)).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(temporaryFolder(folder), name)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || now - found.mtimeMs < ABANDONED_MS) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}

/** Sweeps now and every ten minutes, so that what was too young at the start goes too. Returns the way to stop. */
export function startTidying(folders: readonly string[], onError: (error: unknown) => void): () => void {
  const sweep = () => {
    for (const folder of new Set(folders)) sweepTemporary(folder).catch(onError)
  }
  sweep()
  const timer = setInterval(sweep, ABANDONED_MS)
  timer.unref()
  return () => clearInterval(timer)
}
