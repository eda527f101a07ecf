import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env'
import { temporaryPath } from '../media/temporary'
import { processWide } from '../process-wide'
import { type OgFile, ogName } from './og'

/** Some two or three hundred megabytes; what is asked for again is drawn again. */
const MOST_FILES = 2_000
/** So many files may come on top before the oldest go. */
const SLACK = 100

const folder = () => join(env().DATA_DIR, 'og')
const pathOf = (file: OgFile) => join(folder(), ogName(file))

/** A drawn picture; null when it is not kept here, or no longer. */
export async function findOg(file: OgFile): Promise<Buffer | null> {
  const found = await readFile(pathOf(file)).catch(() => null)
  const now = new Date()
  // What was asked for last goes last.
  if (found) await utimes(pathOf(file), now, now).catch(() => undefined)
  return found
}

const written = processWide('og-written', () => ({ count: SLACK }))

/** Keeps a picture, whole or not at all. It can be drawn again, so a crash may lose it. */
export async function keepOg(file: OgFile, bytes: Uint8Array): Promise<void> {
  await mkdir(folder(), { recursive: true })
  const aside = await temporaryPath(env().DATA_DIR)
  await writeFile(aside, bytes)
  await rename(aside, pathOf(file))
  const since = written()
  since.count += 1
  if (since.count <= SLACK) return
  since.count = 0
  await trimOg(MOST_FILES)
}

/** Removes the files that were asked for longest ago, beyond so many. Returns how many. */
export async function trimOg(most: number): Promise<number> {
  const names = await readdir(folder())
  if (names.length <= most) return 0
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder(), name)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  const oldest = aged.sort((one, other) => one.at - other.at).slice(0, names.length - most)
  for (const { name } of oldest) await rm(join(folder(), name), { force: true })
  return oldest.length
}
