import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '../env'

/** A key of the media store: 32 hexadecimal digits, a slash, a width and a format. Nothing else names a file. */
const KEY = /^([0-9a-f]{32})\/(\d{1,5})\.(webp|jpg)$/

export const MIME = { webp: 'image/webp', jpg: 'image/jpeg' } as const

function pathOf(key: string): string | null {
  const match = KEY.exec(key)
  return match?.[1] ? join(env().MEDIA_URL.slice('file:'.length), match[1].slice(0, 2), key) : null
}

/** Writes a file under its key: first aside, then renamed, so that no reader ever sees half of it. */
export async function writeMedia(key: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(key)
  if (!path) throw new Error(`not a media key: ${key}`)
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${randomUUID()}.part`
  await writeFile(aside, bytes)
  await rename(aside, path)
}

export interface MediaFile {
  bytes: number
  mime: string
  /** Opens the file, or the bytes `start` to `end` of it, both included. */
  open: (range?: { start: number; end: number }) => ReadStream
}

/** A stored file, or null when there is none under this key. */
export async function findMedia(key: string): Promise<MediaFile | null> {
  const path = pathOf(key)
  if (!path) return null
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  return { bytes: found.size, mime: key.endsWith('.webp') ? MIME.webp : MIME.jpg, open: (range) => createReadStream(path, range) }
}
