import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '../env'
import { temporaryPath } from './temporary'

/** A key of the media store: 32 hexadecimal digits, a slash, a width and a format. Nothing else names a file. */
const KEY = /^([0-9a-f]{32})\/(\d{1,5})\.(avif|webp|jpg)$/
const HASH = /^[0-9a-f]{32}$/

const MIME = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const

export const mediaFolder = () => env().MEDIA_URL.slice('file:'.length)

function folderOf(hash: string): string {
  if (!HASH.test(hash)) throw new Error(`not the name of a picture: ${hash}`)
  return join(mediaFolder(), hash.slice(0, 2), hash)
}

function pathOf(key: string): string | null {
  const match = KEY.exec(key)
  return match?.[1] ? join(folderOf(match[1]), key.slice(match[1].length + 1)) : null
}

/** Beside the variants, but under a name that is no key: it is never served. */
const masterPath = (hash: string) => join(folderOf(hash), 'master')

/** Makes the names in a folder survive a power cut, as `fsync` of a file does for its content. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** First aside and onto the disk, then renamed, so that no reader and no crash ever leaves half of a file under its name. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const aside = await temporaryPath(mediaFolder())
  try {
    const handle = await open(aside, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.chmod(0o644)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, path)
  } finally {
    await rm(aside, { force: true })
  }
}

/** Writes a file under its key. Call {@link settleMedia} before a row names it. */
export async function writeMedia(key: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(key)
  if (!path) throw new Error(`not a media key: ${key}`)
  await write(path, bytes)
}

/** Returns when everything that was written for a picture would survive a power cut. */
export async function settleMedia(hash: string): Promise<void> {
  for (const folder of [folderOf(hash), dirname(folderOf(hash)), mediaFolder()]) await syncFolder(folder)
}

/** What AVIF is made from; see lib/media/later.ts. */
export const writeMaster = (hash: string, bytes: Uint8Array) => write(masterPath(hash), bytes)

/** Null when it is no longer needed, or never was. */
export const readMaster = (hash: string): Promise<Buffer | null> =>
  readFile(masterPath(hash)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })

export const removeMaster = (hash: string): Promise<void> => rm(masterPath(hash), { force: true })

/** Removes every file of a picture. */
export const removeMedia = (hash: string): Promise<void> => rm(folderOf(hash), { recursive: true, force: true })

export interface MediaFile {
  bytes: number
  mime: string
  /** Opens the file, or the bytes `start` to `end` of it, both included. */
  open: (range?: { start: number; end: number }) => ReadStream
}

/** A stored file, or null when there is none under this key. */
export async function findMedia(key: string): Promise<MediaFile | null> {
  const path = pathOf(key)
  const format = KEY.exec(key)?.[3]
  if (!path || (format !== 'avif' && format !== 'webp' && format !== 'jpg')) return null
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  return { bytes: found.size, mime: MIME[format], open: (range) => createReadStream(path, range) }
}
