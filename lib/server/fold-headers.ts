import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What `writeHead` may be given as headers. */
export type GivenHeaders = OutgoingHttpHeaders | OutgoingHttpHeader[]

/**
 * Stores the headers given to `writeHead` on the response, where `getHeaders` finds them: Node serialises them straight into
 * the head instead. A flat list may name one header several times.
 */
export function foldHeaders(response: ServerResponse, given: GivenHeaders | undefined): void {
  if (given === undefined) return
  if (!Array.isArray(given)) {
    for (const [name, value] of Object.entries(given)) if (value !== undefined) response.setHeader(name, value)
    return
  }
  const flat = given.every(Array.isArray) ? given.flat() : given
  const seen = new Set<string>()
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const name = String(flat[index]).toLowerCase()
    const value = flat[index + 1] ?? ''
    if (seen.has(name)) response.appendHeader(name, Array.isArray(value) ? value : String(value))
    else response.setHeader(name, value)
    seen.add(name)
  }
}
