import type { OutgoingHttpHeaders } from 'node:http'
import { Answer } from './answer'
import { visibleAnswer } from './answer-headers'
import type { Captured } from './capture'
import { isText } from './compress'
import { pagePolicy, scriptSources, studioPolicy } from './content-security-policy'
import type { RouteClass } from './route-class'

/** What stays the same for every answer of a process. */
export interface House {
  security: Readonly<Record<string, string>>
  bootScripts: ReadonlySet<string>
  keepAliveSeconds: number
}

const KEPT_STATUS = new Set([200, 301, 302, 303, 307, 308])
const NO_BODY_OF_ITS_OWN = (status: number) => status === 204 || (status >= 300 && status < 400)

const typeOf = (headers: OutgoingHttpHeaders) => (typeof headers['content-type'] === 'string' ? headers['content-type'] : undefined)

const isHtml = (headers: OutgoingHttpHeaders) => typeOf(headers)?.startsWith('text/html') === true

/** Text that fits, or an answer without a body: what is held in memory. Everything else is streamed. */
export function isHoldable(status: number, headers: OutgoingHttpHeaders, limit: number): boolean {
  if (headers['content-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > limit) return false
  return isText(typeOf(headers)) || (typeOf(headers) === undefined && NO_BODY_OF_ITS_OWN(status))
}

/** The same, and one that may be given to several visitors: a cookie is for one. */
export const isShareable = (status: number, headers: OutgoingHttpHeaders, limit: number) =>
  headers['set-cookie'] === undefined && isHoldable(status, headers, limit)

/**
 * Whether a shared answer may be given again to those who come later. Errors never: the next request may find the article that
 * has just been published. An answer of another kind than was asked for never, so that a page cannot sit where a segment
 * belongs: a client that gets one for its prefetch asks again without end.
 */
export function isKeepable(captured: Captured, answer: Answer, asked: { rsc: boolean }): boolean {
  if (!KEPT_STATUS.has(answer.status) || !KEPT_STATUS.has(captured.status)) return false
  if (/private|no-store/.test(captured.headers['cache-control']?.toString() ?? '')) return false
  return answer.status !== 200 || asked.rsc === (typeOf(captured.headers)?.startsWith('text/x-component') ?? false)
}

function same(one: Readonly<OutgoingHttpHeaders>, other: Readonly<OutgoingHttpHeaders>): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => String(one[name]) === String(other[name]))
}

/** Of a page that only leads elsewhere Next sends its shell, 10 kB that say 404 to whoever reads them; the head says all there is. */
function withoutShell({ status, headers, body }: Captured): Captured {
  if (status < 300 || status >= 400 || headers.location === undefined || !isHtml(headers)) return { status, headers, body }
  const said = Object.entries(headers).filter(([name]) => name !== 'content-type' && !name.startsWith('x-nextjs-'))
  return { status, headers: Object.fromEntries(said), body: Buffer.alloc(0) }
}

/**
 * A captured answer as visitors get it. When nothing changed since `previous`, that one is returned, with everything that was
 * made of it: most refreshes of a busy page end here, without hashing a script or compressing a byte.
 */
export function makeAnswer(
  given: Captured,
  on: { route: RouteClass; personal: boolean; house: House; previous?: Answer | undefined },
): Answer {
  const { previous, house, route, personal } = on
  const captured = withoutShell(given)
  const unchanged = previous?.body.equals(captured.body) === true
  const policyOf = () => {
    const sources = scriptSources(captured.body.toString(), house.bootScripts)
    return route === 'studio' ? studioPolicy(sources) : pagePolicy(sources)
  }
  const earlier = unchanged ? previous.headers['content-security-policy']?.toString() : undefined
  const htmlPolicy = isHtml(captured.headers) ? (earlier ?? policyOf()) : undefined
  const { status, headers } = visibleAnswer(captured.status, captured.headers, {
    route,
    delivery: 'held',
    personal,
    security: house.security,
    htmlPolicy,
  })
  if (unchanged && previous.status === status && same({ ...headers, etag: previous.etag }, { ...previous.headers, etag: previous.etag }))
    return previous
  return new Answer({ status, headers, body: captured.body }, house.keepAliveSeconds)
}
