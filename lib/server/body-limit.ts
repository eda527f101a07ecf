import type { IncomingMessage } from 'node:http'

/** The Content-Length of a request, or undefined when it comes in pieces of unknown number. */
export function declaredLength(request: IncomingMessage): number | undefined {
  const header = request.headers['content-length']
  return header === undefined ? undefined : Number(header)
}

export const hasBody = (request: IncomingMessage) =>
  request.headers['transfer-encoding'] !== undefined || (declaredLength(request) ?? 0) > 0

/**
 * Reads the rest of a body and throws it away, at most `most` bytes, then calls back with whether all of it came. A client that
 * is answered while it is still sending often sees a reset connection instead of the answer.
 */
export function discardBody(request: IncomingMessage, most: number, done: (complete: boolean) => void): void {
  let seen = 0
  const finish = (complete: boolean) => {
    request.off('data', count)
    request.off('end', ended)
    request.off('close', gone)
    done(complete)
  }
  const count = (chunk: Buffer) => {
    seen += chunk.length
    if (seen <= most) return
    request.pause()
    finish(false)
  }
  const ended = () => finish(true)
  const gone = () => finish(false)
  request.on('data', count)
  request.on('end', ended)
  request.on('close', gone)
}

/**
 * Stops a body without a declared length at `limit` bytes while somebody else reads it: the reader never gets to its end. What
 * comes after is swallowed; `exceeded` is called once, when all of it came or `most` bytes did. (A listener for `data` would
 * start the flow before the reader is there, so the bytes are counted where the parser hands them over.)
 */
export function limitChunkedBody(request: IncomingMessage, { limit, most }: { limit: number; most: number }, exceeded: () => void): void {
  const push = request.push.bind(request)
  let seen = 0
  let told = false
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) seen += chunk.length
    if (seen <= limit) return push(chunk, encoding)
    if (!told && (chunk === null || seen > most)) {
      told = true
      exceeded()
    }
    return true
  }
}
