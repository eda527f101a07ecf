import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './accept-encoding'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Smaller than this a body fits into one packet with its headers, and compressing it saves nothing. */
export const WORTH_COMPRESSING = 512

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json|[\w.-]+\+(?:json|xml))\b|image\/svg\+xml)/i

/** Whether a Content-Type names text: what is kept, hashed and compressed. An event stream is text that never ends, so it is not. */
export function isText(contentType: string | undefined): boolean {
  return contentType !== undefined && COMPRESSIBLE.test(contentType) && !contentType.startsWith('text/event-stream')
}

/**
 * Compresses a complete body on libuv's threads, never on the event loop. Quality 5 (brotli) and 6 (gzip) because a page that
 * changes is compressed again every half second; higher levels cost several times the work for 3 % of the size. What never
 * changes (scripts, styles) is worth the best there is: it is compressed once.
 */
export function compress(body: Buffer, encoding: Exclude<Encoding, 'identity'>, unchanging = false): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: unchanging ? 9 : 6 })
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: unchanging ? 11 : 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return brotli(body, { params })
}
