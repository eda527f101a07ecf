import { Allowance } from '../net/allowance'
import { problem } from '../problem'
import { processWide } from '../process-wide'
import { refusalOf } from '../refusal'
import { etagOf, isNotModified } from '../server/conditional'
import { MOST_PER_MINUTE } from './limits'

const allowance = processWide('public-api-allowance', () => new Allowance(MOST_PER_MINUTE))

const READING = 'GET, HEAD, OPTIONS'

/** Pages of other sites may read what everybody may. */
const FROM_ANYWHERE = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, retry-after' }

/** A minute: what was withdrawn is gone everywhere soon after. */
const CACHE = { 'cache-control': 'public, max-age=60' }

function answered(request: Request, answer: object): Response {
  const body = Buffer.from(JSON.stringify(answer))
  const headers = { ...FROM_ANYWHERE, ...CACHE, etag: etagOf(body) }
  const asked = { 'if-none-match': request.headers.get('if-none-match') ?? undefined }
  if (isNotModified(asked, { etag: headers.etag, modifiedAt: undefined })) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

/**
 * Makes a route of the public API: counts who asks, answers what `read` returns with a tag to compare it by, and what it refuses as
 * an RFC 9457 problem with a Chinese sentence.
 */
export function publicRoute<Params>(read: (asked: { query: object; params: Params }) => Promise<object> | object) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const wait = allowance().take(request.headers.get('x-forwarded-for') ?? '', Date.now())
      if (wait > 0) {
        const detail = `每分鐘最多可以查詢${MOST_PER_MINUTE}次，請在${wait}秒後再試。`
        return problem(429, detail, { ...FROM_ANYWHERE, 'retry-after': String(wait) })
      }
      const query = Object.fromEntries(new URL(request.url).searchParams)
      return answered(request, await read({ query, params: await context.params }))
    } catch (error) {
      const { status, sentence, retryAfter } = refusalOf(error, 'the public API failed')
      return problem(status, sentence, { ...FROM_ANYWHERE, ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) })
    }
  }
}

/** Tells a browser, before a script of another site asks with If-None-Match, that it may. */
export const mayAsk = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...FROM_ANYWHERE,
      allow: READING,
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
  })

export const readsOnly = (): Response => problem(405, '這個介面只供讀取。', { ...FROM_ANYWHERE, allow: READING })
