import { createHash, createHmac } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { ExpectedError } from '../errors'
import { MAX_UPLOAD_BYTES } from './media'
import { SNIFFED_BYTES } from './sniff'
import { temporaryPath } from './temporary'

/** A file that has arrived, on the disk. */
export interface Received {
  path: string
  bytes: number
  /** SHA-256 of its content. */
  digest: Buffer
  /** Its beginning. */
  head: Buffer
}

export const tooLarge = () => new ExpectedError(422, '圖片太大，最多20 MB。請縮小後再上載。')

/** Half of a SHA-256: long enough that no two files meet, short enough to stand in every page many times. */
const NAME_BYTES = 16

/**
 * The name that a file's content gives it. The site's secret is mixed in: pictures of drafts are protected by nobody knowing
 * their addresses, and whoever has the same file from elsewhere could otherwise work them out.
 */
export function contentName(digest: Buffer, secret: string): string {
  return createHmac('sha256', secret).update('media').update(digest).digest().subarray(0, NAME_BYTES).toString('hex')
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    // Whoever is still sending after a refusal is not listened to.
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * Writes an upload to a temporary file below `folder` as it comes, runs `use` on it and removes it, however that ends. Stops at
 * the first byte too many; an upload that breaks off is refused.
 */
export async function withReceived<T>(
  body: ReadableStream<Uint8Array> | null,
  folder: string,
  use: (received: Received) => Promise<T>,
  most: number = MAX_UPLOAD_BYTES,
): Promise<T> {
  const path = await temporaryPath(folder)
  const handle = await open(path, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let head = Buffer.alloc(0)
    let bytes = 0
    try {
      for await (const chunk of body ? chunksOf(body) : []) {
        bytes += chunk.byteLength
        if (bytes > most) throw tooLarge()
        hash.update(chunk)
        if (head.length < SNIFFED_BYTES) head = Buffer.concat([head, chunk]).subarray(0, SNIFFED_BYTES)
        await handle.writeFile(chunk)
      }
    } catch (error) {
      if (error instanceof ExpectedError || isDiskError(error)) throw error
      throw new ExpectedError(400, '上載中斷了，請檢查網絡後再試一次。')
    } finally {
      await handle.close()
    }
    return await use({ path, bytes, digest: hash.digest(), head })
  } finally {
    await rm(path, { force: true })
  }
}

/** A full disk is ours to mend and not the sender's; what a broken connection throws has no system call. */
const isDiskError = (error: unknown) => error instanceof Error && 'syscall' in error && error.syscall === 'write'
