import type { Encoding } from './accept-encoding'
import { visibleAnswer } from './answer-headers'
import { isText, WORTH_COMPRESSING } from './compress'
import type { FrontResponse } from './front-response'
import type { RouteClass } from './route-class'

const NO_BODY = new Set([204, 206, 304])

/** Whether an answer that is being streamed gains by being compressed on the way. */
function isWorthPacking(response: FrontResponse): boolean {
  if (response.req.method === 'HEAD' || NO_BODY.has(response.statusCode)) return false
  if (response.hasHeader('content-encoding') || response.hasHeader('content-range')) return false
  if (response.getHeader('cache-control')?.toString().includes('no-transform') === true) return false
  const length = Number(response.getHeader('content-length') ?? Number.POSITIVE_INFINITY)
  return isText(response.getHeader('content-type')?.toString()) && length >= WORTH_COMPRESSING
}

function pack(response: FrontResponse, encoding: Exclude<Encoding, 'identity'>): void {
  response.removeHeader('content-length')
  response.removeHeader('accept-ranges')
  response.setHeader('content-encoding', encoding)
  const etag = response.getHeader('etag')?.toString()
  // A strong tag promises the same bytes, which these no longer are.
  if (etag?.startsWith('"') === true) response.setHeader('etag', `W/${etag}`)
  response.compress(encoding)
}

/** Status and headers of a streamed answer, a moment before they are written, by the same rules as those of a kept one. */
export function prepareStreamHead(
  response: FrontResponse,
  on: { route: RouteClass; security: Readonly<Record<string, string>>; htmlPolicy: string | undefined; encoding: Encoding },
): void {
  const before = response.getHeaders()
  const { cookie, authorization } = response.req.headers
  const personal = cookie !== undefined || authorization !== undefined
  const { status, headers } = visibleAnswer(response.statusCode, before, { ...on, personal, delivery: 'streamed' })
  if (status !== response.statusCode) response.statusMessage = ''
  response.statusCode = status
  for (const name of Object.keys(before)) if (!(name in headers)) response.removeHeader(name)
  for (const [name, value] of Object.entries(headers)) if (value !== undefined && before[name] !== value) response.setHeader(name, value)
  if (on.encoding !== 'identity' && isWorthPacking(response)) pack(response, on.encoding)
}
