import type { IncomingMessage } from 'node:http'
import type { Encoding } from './accept-encoding'
import type { Handle } from './capture'
import type { Clock } from './clock'
import type { FrontResponse } from './front-response'
import type { Limits } from './limits'
import type { House } from './make-answer'
import type { Target } from './request-target'
import type { CacheUse, Counters } from './stats'

/** One request on its way to an answer. */
export interface Visit {
  request: IncomingMessage
  response: FrontResponse
  target: Target
  /** By the clock's `now`. */
  startedAt: number
}

/** Answers a visit, now or later. */
export type Answering = (visit: Visit) => void

/** What goes wrong is told here; a pino logger is one. Errors stand under `error`. */
export interface FrontLog {
  error(detail: object, message: string): void
}

/** What the ways of answering have in common. */
export interface Parts {
  handle: Handle
  siteUrl: URL
  dev: boolean
  house: House
  limits: Limits
  clock: Clock
  counters: Counters
  log: FrontLog
  /** Counts an answered visit. */
  record: (visit: Visit, status: number, cache: CacheUse) => void
  chooseEncoding: (header: string | string[] | undefined) => Encoding
  /** The visitor's address behind the operator's proxies. */
  clientOf: (request: IncomingMessage) => string
}
