import type { IncomingMessage } from 'node:http'
import { Allowance } from '../net/allowance'
import type { FrontResponse } from './front-response'
import { readsQuery } from './page-query'
import type { Answering, Parts, Visit } from './parts'
import { createTargetReader } from './request-target'
import { type RouteClass, takesWrites } from './route-class'
import { sendError } from './send-error'

const READING = 'GET, HEAD, OPTIONS'
const WRITING = 'GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE'

const NEXT_ITSELF = new Set(['/404', '/500', '/_error', '/_not-found'])

/** Ways of answering, by kind. */
export interface Ways {
  page: Answering
  asset: Answering
  /** A render for one visitor. */
  personal: Answering
  /** Passed on as it comes. */
  stream: Answering
}

// A studio page is a document of its own; what its scripts fetch afterwards is streamed.
const wantsDocument = ({ headers }: IncomingMessage) => headers.rsc !== '1' && headers.accept?.includes('text/html') === true

/** Decides what a request is and who answers it. Everything that is refused is refused here. */
export function createDispatch(
  parts: Parts,
  ways: Ways,
  { isPersonal, upgradeAllowed }: { isPersonal: (headers: IncomingMessage['headers']) => boolean; upgradeAllowed: boolean },
): (request: IncomingMessage, response: FrontResponse) => void {
  const { clock, house, dev, counters } = parts
  const readTarget = createTargetReader()
  const searches = new Allowance(parts.limits.searchesPerMinute)
  const suggestions = new Allowance(parts.limits.searchesPerMinute)

  /** Seconds that a visitor has to wait, because their network has searched too often; 0 where they need not. No two answers are alike, so each costs. */
  function waitToSearch({ request, target: { path, query } }: Visit): number {
    if (query === '' || !readsQuery(path)) return 0
    return (path.includes('/suggest') ? suggestions : searches).take(parts.clientOf(request), clock.now())
  }

  function turnAway(
    visit: Visit,
    status: 400 | 404 | 405 | 414 | 429,
    extra: { allow?: string; close?: boolean; retryAfter?: number },
  ): void {
    sendError(visit.response, status, { form: visit.target.route === 'api' ? 'problem' : 'page', security: house.security, ...extra })
    parts.record(visit, status, 'none')
  }

  function answerOptions(visit: Visit): void {
    visit.response.writeHead(204, { ...house.security, allow: READING, 'cache-control': 'no-store' })
    visit.response.end()
    parts.record(visit, 204, 'none')
  }

  function readPage(visit: Visit): void {
    const retryAfter = waitToSearch(visit)
    if (retryAfter > 0) turnAway(visit, 429, { retryAfter })
    else (isPersonal(visit.request.headers) ? ways.personal : ways.page)(visit)
  }

  function read(visit: Visit, route: RouteClass): void {
    const { request } = visit
    // Next's own machinery (pictures it would fetch, data of another kind of router, its bare error pages) is nobody's to ask for.
    if (route === 'next' || NEXT_ITSELF.has(visit.target.path)) turnAway(visit, 404, {})
    else if (route === 'page') readPage(visit)
    else if (route === 'asset') ways.asset(visit)
    else if (route === 'preview' || (route === 'studio' && wantsDocument(request))) ways.personal(visit)
    else ways.stream(visit)
  }

  return (request, response) => {
    counters.requests += 1
    const target = readTarget(request.url ?? '')
    const startedAt = clock.now()
    const method = request.method ?? ''
    if ('refuse' in target) {
      const nowhere: Visit = { request, response, target: { path: '', query: '', route: 'page' }, startedAt }
      return turnAway(nowhere, target.refuse, {})
    }
    const visit: Visit = { request, response, target, startedAt }
    const offer = request.headers.upgrade
    // An offer of HTTP/2 may be ignored (RFC 9110 7.8), and some clients always make it. Anything else, WebSockets above all, is
    // a way around this front into Next (CVE-2026-44578).
    if (offer !== undefined && offer.toLowerCase() !== 'h2c' && !upgradeAllowed) return turnAway(visit, 400, { close: true })
    if (dev) return ways.stream(visit)
    const writes = takesWrites(target.route)
    if (method === 'GET' || method === 'HEAD') read(visit, target.route)
    else if (method === 'TRACE' || !writes) {
      if (method === 'OPTIONS') answerOptions(visit)
      else turnAway(visit, 405, { allow: writes ? WRITING : READING })
    } else ways.stream(visit)
  }
}
