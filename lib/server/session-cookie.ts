import type { IncomingHttpHeaders } from 'node:http'

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Answers whether a request says who it comes from: by a session cookie, also one that was split into `name.0`, `name.1`, or by
 * an Authorization header. No other cookie matters to a public page.
 */
export function createPersonalCheck(cookieNames: readonly string[]): (headers: IncomingHttpHeaders) => boolean {
  const session = cookieNames.length === 0 ? undefined : new RegExp(`(?:^|;)\\s*(?:${cookieNames.map(escaped).join('|')})(?:\\.\\d+)?=`)
  return ({ authorization, cookie }) => authorization !== undefined || (cookie !== undefined && session?.test(cookie) === true)
}
