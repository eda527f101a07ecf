import type { OutgoingHttpHeaders } from 'node:http'
import { isText } from './compress'
import type { RouteClass } from './route-class'

/** How an answer reaches visitors: held in memory until it is complete, or passed on as it comes. */
export type Delivery = 'held' | 'streamed'

/**
 * What the outside hears about a public answer. Next says `s-maxage=300, stale-while-revalidate=…`: for that long a cache in
 * front of us would go on serving an article that was withdrawn, and nothing tells it otherwise. So a shared cache may keep it
 * for the one second that we do, and a browser asks each time, which costs a 304.
 */
export const SHARED_ONE_SECOND = 'public, max-age=0, s-maxage=1, must-revalidate'
const PRIVATE = 'private, no-cache'

/** Our cache handler stores a status that Next itself cannot answer, such as 410, under this name. */
export const STATUS_HEADER = 'x-readon-status'

// Notes between Next and its cache, and what belongs to one connection. Clients read the other x-nextjs-* headers.
const INTERNAL = new Set([STATUS_HEADER, 'x-powered-by', 'x-nextjs-cache', 'x-next-cache-tags', 'server'])
const PER_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'trailer', 'upgrade', 'date'])
// Of an answer that is held these are ours to say; the tag is of our own making and ranges of a page are not served.
const OURS = new Set(['content-length', 'etag', 'accept-ranges'])

/** A secret address must not be found, kept, or told to the sites that a preview links to. */
const SECRET_ADDRESS = { 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer' } as const

function statusOf(status: number, headers: OutgoingHttpHeaders): number {
  const wanted = Number(headers[STATUS_HEADER])
  return Number.isInteger(wanted) && wanted >= 200 && wanted <= 599 ? wanted : status
}

function cacheControl(status: number, headers: OutgoingHttpHeaders, { route, personal }: Circumstances): string | undefined {
  const given = headers['cache-control']?.toString()
  if (route === 'studio') return given ?? 'no-store'
  if (route === 'preview') return 'no-store'
  if (route !== 'page') return given
  // A notice that an article is gone, or not there yet, must not outlive the reason for it anywhere.
  if (status >= 400) return 'no-store'
  if (given !== undefined && (given.includes('no-store') || given.includes('private'))) return given
  if (personal || headers['set-cookie'] !== undefined) return PRIVATE
  return given === undefined || given.includes('s-maxage') ? SHARED_ONE_SECOND : given
}

function varyOf(given: OutgoingHttpHeaders[string]): string {
  const names = (given === undefined ? [] : [given].flat()).flatMap((value) => String(value).split(','))
  const wanted = [...names.map((name) => name.trim().toLowerCase()).filter(Boolean), 'accept-encoding']
  return [...new Set(wanted)].join(', ')
}

/** What the rules need to know about the answer at hand. */
export interface Circumstances {
  route: RouteClass
  delivery: Delivery
  /** Made for one visitor, or possibly so: no cache in front of us may give it to another. */
  personal: boolean
  security: Readonly<Record<string, string>>
  /** The policy for a page of HTML; undefined where none is sent. */
  htmlPolicy: string | undefined
}

/**
 * Status and headers as visitors get them, from what the handler said. One function for kept, private and streamed answers, so
 * that none of them can be forgotten. A security header that a route set itself stays as it is.
 */
export function visibleAnswer(
  given: number,
  headers: OutgoingHttpHeaders,
  on: Circumstances,
): { status: number; headers: OutgoingHttpHeaders } {
  const status = statusOf(given, headers)
  const held = on.delivery === 'held'
  const visible: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(headers)) {
    if (INTERNAL.has(name) || name.startsWith('x-middleware-')) continue
    if (held && (PER_CONNECTION.has(name) || OURS.has(name))) continue
    // Next says where a kept redirect leads twice; a client that joins both can follow neither.
    visible[name] = name === 'location' && Array.isArray(value) ? value[0] : value
  }
  const type = typeof headers['content-type'] === 'string' ? headers['content-type'] : undefined
  const caching = cacheControl(status, headers, on)
  if (caching !== undefined) visible['cache-control'] = caching
  if (isText(type)) visible.vary = varyOf(headers.vary)
  if (on.route === 'preview') Object.assign(visible, SECRET_ADDRESS)
  for (const [name, value] of Object.entries(on.security)) visible[name] ??= value
  if (on.htmlPolicy !== undefined && type?.startsWith('text/html') === true) visible['content-security-policy'] ??= on.htmlPolicy
  return { status, headers: visible }
}
