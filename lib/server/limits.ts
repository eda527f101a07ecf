import type { FrontServer } from './front-response'

/** Every number the front bounds a visitor or itself with. Times are milliseconds, sizes are bytes. */
export interface Limits {
  /** Request line and headers together; llhttp counts them and the answer is 431. */
  headerBytes: number
  /** A request body, unless a prefix was given more. */
  bodyBytes: number
  /** What is read and thrown away of a body that is too large, so that the client hears 413 instead of a reset connection. */
  discardBytes: number
  headersMs: number
  /** The whole request with its body: an upload over a slow telephone line has to fit. */
  requestMs: number
  /** Longer than the 60 s after which nginx drops an idle upstream connection, so that we are never the first to close. */
  keepAliveMs: number
  /** A connection on which nothing moved for this long is cut. */
  idleMs: number
  requestsPerSocket: number
  connections: number
  /** One public page. */
  renderMs: number
  /** First byte of an answer that is streamed through: imports and uploads work for a while before they speak. */
  streamMs: number
  /** Shared renders under way at once; one more is answered 503. */
  renders: number
  /** One kept answer before compression; a larger one is streamed. */
  entryBytes: number
  /** What one address may ask the search for in a minute, and as much again of suggestions while typing; one more is answered 429. */
  searchesPerMinute: number
}

export const defaultLimits: Limits = {
  headerBytes: 16 * 1024,
  bodyBytes: 1024 * 1024,
  discardBytes: 32 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 300_000,
  keepAliveMs: 65_000,
  idleMs: 150_000,
  requestsPerSocket: 10_000,
  connections: 5_000,
  renderMs: 30_000,
  streamMs: 120_000,
  renders: 256,
  entryBytes: 2 * 1024 * 1024,
  searchesPerMinute: 600,
}

/** More than the usual body for addresses that begin with a prefix, such as uploads. */
export interface BodyLimit {
  prefix: string
  bytes: number
}

/** How many bytes of body an address may be sent: the longest prefix wins. */
export function bodyLimitFor(path: string, usual: number, more: readonly BodyLimit[]): number {
  let best: BodyLimit | undefined
  for (const limit of more) {
    const matches = path === limit.prefix || path.startsWith(limit.prefix.endsWith('/') ? limit.prefix : `${limit.prefix}/`)
    if (matches && limit.prefix.length > (best?.prefix.length ?? -1)) best = limit
  }
  return best?.bytes ?? usual
}

/** The options of http.createServer that carry limits. */
export function serverLimits(limits: Limits) {
  return {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    // Time-outs are only noticed at these checks; Node's own 30 s would make a limit of 10 s mean 40.
    connectionsCheckingInterval: Math.max(20, Math.min(5_000, limits.headersMs / 2)),
    insecureHTTPParser: false,
  }
}

/** The limits that are properties of a server. */
export function applyLimits(server: FrontServer, limits: Limits): void {
  server.maxRequestsPerSocket = limits.requestsPerSocket
  server.maxConnections = limits.connections
  server.setTimeout(limits.idleMs)
}
