import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What a kept answer can be compared by. */
export interface Validators {
  etag: string | undefined
  /** Milliseconds since 1970, in whole seconds, from Last-Modified. */
  modifiedAt: number | undefined
}

/** The tag of a body: weak, because the brotli, the gzip and the plain form mean the same, and share it. */
export const etagOf = (body: Buffer) => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

const opaque = (tag: string) => (tag.startsWith('W/') ? tag.slice(2) : tag)

/** Whether If-None-Match names the tag (weak comparison, RFC 9110 13.1.2). */
function matches(header: string, etag: string): boolean {
  if (header === etag || header.trim() === '*') return true
  const wanted = opaque(etag)
  return header.split(',').some((tag) => opaque(tag.trim()) === wanted)
}

/** Whether the client already has this answer, so that 304 is enough. If-None-Match silences If-Modified-Since (RFC 9110 13.2.2). */
export function isNotModified(headers: IncomingHttpHeaders, { etag, modifiedAt }: Validators): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return etag !== undefined && matches(tags, etag)
  const since = headers['if-modified-since']
  if (since === undefined || modifiedAt === undefined) return false
  return modifiedAt <= Date.parse(since)
}
