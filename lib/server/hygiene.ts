import type { IncomingHttpHeaders } from 'node:http'

// Headers by which Next's parts, its hosts and proxies talk to each other. From outside they have skipped middleware
// (CVE-2025-29927), poisoned caches and faked revalidations.
const FOREIGN_PREFIXES = [
  'x-middleware-',
  'x-nextjs-',
  'x-next-',
  'x-invoke-',
  'x-prerender-revalidate',
  'x-forwarded-',
  'x-readon-',
  'x-vercel-',
]
const FOREIGN = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'forwarded',
  'next-hmr-refresh',
  'next-resume',
  'next-test-fetch-priority',
  'x-client-ip',
  'x-matched-path',
  'x-now-route-matches',
  'x-original-url',
  'x-real-ip',
  'x-rewrite-url',
])
// The development client tags its requests with these; in production a browser sends no x-nextjs-* header at all.
const DEVELOPMENT = new Set(['x-nextjs-request-id', 'x-nextjs-html-request-id', 'next-hmr-refresh'])

// What selects a part of a page. It means something only together with `rsc: 1`, or in the answer of a server action.
const RSC_ONLY = ['next-router-prefetch', 'next-router-segment-prefetch', 'next-router-state-tree']

/** What the handler is told instead of what a visitor claims. */
export interface Known {
  siteUrl: URL
  /** The visitor's address after trusted proxies. */
  client: string
  dev: boolean
}

/**
 * Removes from a request what only Next or a proxy may say, and puts our own knowledge there: the host is the site's, never the
 * one in the Host header. In development the host stays, because a developer opens the site under several.
 */
export function cleanRequestHeaders(headers: IncomingHttpHeaders, { siteUrl, client, dev }: Known): void {
  for (const name of Object.keys(headers)) {
    if (dev && DEVELOPMENT.has(name)) continue
    if (FOREIGN.has(name) || FOREIGN_PREFIXES.some((prefix) => name.startsWith(prefix))) delete headers[name]
  }
  if (headers.rsc !== '1') delete headers.rsc
  if (headers.rsc === undefined && headers['next-action'] === undefined) for (const name of RSC_ONLY) delete headers[name]
  headers['x-forwarded-for'] = client
  if (dev) return
  Object.assign(headers, siteHeaders(siteUrl))
  // Next answers what comes from another origin with 500 and not a word. Without the header, which is as good as a foreign one,
  // the refusal is ours to say (lib/action.ts, lib/studio-route.ts).
  if (headers.origin !== siteUrl.origin) delete headers.origin
}

/** Host and scheme for the handler, from the configured address of the site. */
export function siteHeaders(siteUrl: URL): Record<string, string> {
  const https = siteUrl.protocol === 'https:'
  return {
    host: siteUrl.host,
    'x-forwarded-host': siteUrl.host,
    'x-forwarded-proto': https ? 'https' : 'http',
    'x-forwarded-port': siteUrl.port || (https ? '443' : '80'),
  }
}

// We compare and compress ourselves, and a captured answer is always whole.
const ABOUT_THE_ANSWER = ['accept-encoding', 'if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'if-range', 'range']

/** A visitor's cleaned headers for a render of their own: everything but what is about the form of the answer. */
export function privateHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) if (value !== undefined && !ABOUT_THE_ANSWER.includes(name)) kept[name] = value
  // The render gets no body, so it must not be told of one.
  delete kept['content-length']
  delete kept['transfer-encoding']
  return kept
}
