import { classify, type RouteClass } from './route-class'

/** An address that may be answered. */
export interface Target {
  /** Percent-encoding normalised (RFC 3986 6.2.2), so that the route class, the cache key and Next all mean the same page. */
  path: string
  /** As it was sent, without the question mark; empty when there is none. */
  query: string
  route: RouteClass
}

/** An address that is refused: with which status. */
export interface RefusedTarget {
  refuse: 400 | 414
}

export const MAX_URL = 2048

// Raw bytes outside printable ASCII, and characters that no browser sends unescaped or that servers read differently from proxies.
const FORBIDDEN = /[^\x21-\x7e]|[\\#"<>`{}]/
// Encoded slash, backslash and control characters: they mean one thing before and another after decoding.
const FORBIDDEN_ENCODED = /%(?:2f|5c|7f|[01][0-9a-f])/i
const DOT_SEGMENT = /\/\.\.?(?:\/|$)/
const UNRESERVED = /[A-Za-z0-9\-._~]/

function normalisePath(raw: string): string | undefined {
  if (!raw.includes('%')) return raw
  if (FORBIDDEN_ENCODED.test(raw)) return undefined
  try {
    decodeURIComponent(raw)
  } catch {
    // A broken triplet, or bytes that are not UTF-8 (overlong forms among them).
    return undefined
  }
  return raw.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16))
    return UNRESERVED.test(character) ? character : triplet.toUpperCase()
  })
}

/** Reads the target of a request line. Only a path of this site is accepted, never an absolute address or `*`. */
export function readTarget(url: string): Target | RefusedTarget {
  if (url.length > MAX_URL) return { refuse: 414 }
  if (url[0] !== '/') return { refuse: 400 }
  const mark = url.indexOf('?')
  const raw = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? '' : url.slice(mark + 1)
  if (FORBIDDEN.test(raw) || /[^\x21-\x7e]|#|%00/.test(query)) return { refuse: 400 }
  const path = normalisePath(raw)
  // `//host` would be another site to a browser that is redirected to it.
  if (path === undefined || path.includes('//') || DOT_SEGMENT.test(path)) return { refuse: 400 }
  return { path, query, route: classify(path) }
}

const MEMORY = 4_096
const MEMORABLE = 256

/** `readTarget` that remembers short addresses: a busy page is asked for thousands of times a second under the same one. */
export function createTargetReader(): (url: string) => Target | RefusedTarget {
  const known = new Map<string, Target | RefusedTarget>()
  return (url) => {
    const seen = known.get(url)
    if (seen !== undefined) return seen
    const target = readTarget(url)
    if (url.length <= MEMORABLE) {
      if (known.size >= MEMORY) known.clear()
      known.set(url, target)
    }
    return target
  }
}
