import { createServer, IncomingMessage } from 'node:http'
import { createEncodingChooser } from './accept-encoding'
import { htmlRequest, type PageRequest, rscRequest } from './cache-key'
import type { Handle } from './capture'
import { type Clock, systemClock } from './clock'
import { createDispatch } from './dispatch'
import { FrontResponse } from './front-response'
import { applyLimits, type BodyLimit, defaultLimits, type Limits, serverLimits } from './limits'
import { PageCache } from './page-cache'
import { assetQuery } from './page-query'
import type { Answering, FrontLog, Parts } from './parts'
import { createPassThrough } from './pass-through'
import { createPrivateAnswers } from './private-answers'
import { forbidUpgrades, refuseWhatIsNoRequest } from './raw-refusals'
import type { Target } from './request-target'
import { securityHeaders } from './security-headers'
import { createPersonalCheck } from './session-cookie'
import { createSharedAnswers } from './shared-answers'
import { closeGracefully } from './shutdown'
import { type Access, count, createCounters, type FrontStats } from './stats'
import { clientAddress, createProxyList } from './trusted-proxies'

/** Served as it is until then; afterwards still served, while a new one is made. */
const FRESH_MS = 500
/** One second: the staleness that needs no purge protocol. */
const KEEP_MS = 1_000
/** Scripts and styles are named by their content, so they are kept as long as there is room. */
const ASSET_SHARE = 0.25

export interface FrontOptions {
  handle: Handle
  /** Whether connections may be taken over (WebSockets). Only for development. */
  upgradeAllowed: boolean
  /** Origin of the site; the Host header is not believed. */
  siteUrl: string
  sessionCookieNames: readonly string[]
  /** Exact texts of our own inline scripts with `id="boot"`. */
  bootScripts: readonly string[]
  /** Everything is passed to Next as it is: no cache, no policy, no rules about methods. */
  dev: boolean
  /** Memory for kept answers, in bytes. */
  cacheBytes: number
  /** Rises whenever anything was published. NaN: nothing kept may be served. */
  seq: () => number
  log: FrontLog
  /** Addresses or networks whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
  /** Told about each answered request. */
  access?: (access: Access) => void
  limits?: Partial<Limits>
  /** Addresses that may be sent more than the usual body. */
  bodyLimits?: readonly BodyLimit[]
  clock?: Clock
}

/** The HTTP front of the product. */
export interface Front {
  /** Rejects with Node's own error, such as EADDRINUSE. Returns the port, which is new information when 0 was asked for. */
  listen(port: number, host: string): Promise<number>
  /** Accepts nothing more, lets running answers finish for `graceMs`, then cuts what is left. */
  close(graceMs: number): Promise<void>
  stats(): FrontStats
}

/** Our own server around Next's request handler: page cache, limits, header hygiene. It listens to nothing until told to. */
export function createFront(options: FrontOptions): Front {
  const { handle, dev, log, seq, cacheBytes, access, bodyLimits = [], clock = systemClock } = options
  const siteUrl = new URL(options.siteUrl)
  const limits = { ...defaultLimits, ...options.limits }
  const security = dev ? {} : securityHeaders(siteUrl.origin)
  const counters = createCounters()
  const isProxy = createProxyList(options.trustedProxies)
  const parts: Parts = {
    handle,
    siteUrl,
    dev,
    house: { security, bootScripts: new Set(options.bootScripts), keepAliveSeconds: Math.floor(limits.keepAliveMs / 1000) },
    limits,
    clock,
    counters,
    log,
    record({ request, target, startedAt }, status, cache) {
      const route = target.path === '' ? 'refused' : target.route
      const one: Access = { method: request.method ?? '', route, status, ms: clock.now() - startedAt, cache }
      count(counters, one)
      access?.(one)
    },
    chooseEncoding: createEncodingChooser(),
    clientOf: ({ socket, headers }) => clientAddress(socket.remoteAddress, headers['x-forwarded-for']?.toString(), isProxy),
  }
  const pages = new PageCache({
    bytes: cacheBytes * (1 - ASSET_SHARE),
    freshMs: FRESH_MS,
    keepMs: KEEP_MS,
    renders: limits.renders,
    seq,
    clock,
  })
  const forEver = { freshMs: Number.POSITIVE_INFINITY, keepMs: Number.POSITIVE_INFINITY }
  const assets = new PageCache({ bytes: cacheBytes * ASSET_SHARE, ...forEver, renders: limits.renders, seq: () => 0, clock })

  const stream = createPassThrough(parts, bodyLimits)
  const ways = {
    stream,
    personal: createPrivateAnswers(parts, stream),
    page: pageWay(parts, createSharedAnswers(parts, pages, stream)),
    asset: assetWay(createSharedAnswers(parts, assets, stream)),
  }
  const dispatch = createDispatch(parts, ways, {
    isPersonal: createPersonalCheck(options.sessionCookieNames),
    upgradeAllowed: options.upgradeAllowed,
  })

  const server = createServer({ ...serverLimits(limits), IncomingMessage, ServerResponse: FrontResponse })
  let draining = false
  const isDraining = () => draining
  server.on('request', (request: IncomingMessage, response: FrontResponse) => {
    response.isLast = isDraining
    // Node only announces the end of a connection that had its requests; it would stay open until the visitor ends it.
    if (response.maxRequestsOnConnectionReached === true) response.shouldKeepAlive = false
    dispatch(request, response)
  })
  applyLimits(server, limits)
  refuseWhatIsNoRequest(server, { security, limits, bodyLimits })
  if (!options.upgradeAllowed) forbidUpgrades(server)
  server.on('drop', () => {
    counters.refusedConnections += 1
  })

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen({ port, host }, () => {
          server.off('error', reject)
          const address = server.address()
          resolve(typeof address === 'object' && address !== null ? address.port : port)
        })
      }),
    async close(graceMs) {
      draining = true
      await closeGracefully(server, graceMs, async () => {
        await Promise.all([pages.idle(), assets.idle()])
      })
    },
    stats: () => ({
      ...counters,
      rendering: pages.rendering + assets.rendering,
      entries: pages.size + assets.size,
      bytes: pages.bytes + assets.bytes,
    }),
  }
}

type Shared = ReturnType<typeof createSharedAnswers>

/** Public pages: HTML under the path, RSC under path and selection. */
function pageWay(parts: Parts, shared: Shared): Answering {
  const asked = new WeakMap<Target, PageRequest>()
  const html = (target: Target) => {
    const known = asked.get(target) ?? htmlRequest(target)
    asked.set(target, known)
    return known
  }
  return (visit) => {
    const { request, response, target } = visit
    if (request.headers.rsc !== '1') return shared(visit, html(target))
    parts.counters.rscRequests += 1
    const selected = rscRequest(target, request.headers)
    if ('key' in selected) return shared(visit, selected)
    response.writeHead(307, { ...parts.house.security, location: selected.location, 'cache-control': 'no-store', 'content-length': 0 })
    response.end()
    parts.record(visit, 307, 'none')
  }
}

/** Files of the build: what is text is kept compressed, the rest is streamed. */
function assetWay(shared: Shared): Answering {
  return (visit) => {
    const { path, query } = visit.target
    const url = assetQuery(path, query) === '' ? path : `${path}?${query}`
    shared(visit, { key: url, url, headers: {}, rsc: false })
  }
}
