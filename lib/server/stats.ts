import type { RouteClass } from './route-class'

/** Where an answer came from: `stale` is one that was served while its successor was being made, `none` one that the front gave itself. */
export type CacheUse = 'hit' | 'stale' | 'miss' | 'bypass' | 'none'

/** One answered request. The address is left out: it would be a label without end, and a search is nobody's business. */
export interface Access {
  method: string
  route: RouteClass | 'refused'
  status: number
  /** Milliseconds until the answer was handed to the connection, or, when streamed, until its end. */
  ms: number
  cache: CacheUse
}

/** Numbers since the process started, for /api/metrics. */
export interface Counters {
  /** Arrived; `cache` and `statuses` count what was answered. */
  requests: number
  cache: Record<CacheUse, number>
  /** Answers by first digit of their status. */
  statuses: Record<'2' | '3' | '4' | '5', number>
  /** Requests for the RSC form of a page: a storm of them means that a client is looping. */
  rscRequests: number
  renderErrors: number
  renderTimeouts: number
  refusedConnections: number
}

/** The counters, and how things stand now. */
export interface FrontStats extends Counters {
  rendering: number
  /** Kept answers, pages and assets together, and the bytes of memory they take. */
  entries: number
  bytes: number
}

export function createCounters(): Counters {
  return {
    requests: 0,
    cache: { hit: 0, stale: 0, miss: 0, bypass: 0, none: 0 },
    statuses: { '2': 0, '3': 0, '4': 0, '5': 0 },
    rscRequests: 0,
    renderErrors: 0,
    renderTimeouts: 0,
    refusedConnections: 0,
  }
}

/** Adds one answered request to the counters. */
export function count(counters: Counters, { status, cache }: Access): void {
  counters.cache[cache] += 1
  if (status >= 500) counters.statuses['5'] += 1
  else if (status >= 400) counters.statuses['4'] += 1
  else if (status >= 300) counters.statuses['3'] += 1
  else counters.statuses['2'] += 1
}
