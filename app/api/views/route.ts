import { z } from 'zod'
import { problem } from '../../../lib/problem'
import { rowId } from '../../../lib/row-id'
import { getSignedIn } from '../../../lib/user/signed-in'
import { takeView } from '../../../lib/view/taking'

const view = z.strictObject({ article: rowId })
const MAX_BYTES = 200
/** Seconds, after which an address that sent too much may send again; see lib/view/counting.ts. */
const AGAIN_AFTER = 10

/**
 * Takes the report that an article was read. A visit is believed only when it comes from a page of this site; those of people who
 * are signed in are not counted.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request
  if (headers.get('sec-fetch-site') !== 'same-origin') return problem(403, '只接受本站頁面的報告。')
  const text = await request.text()
  const parsed = text.length <= MAX_BYTES ? view.safeParse(parseJson(text)) : null
  if (!parsed?.success) return problem(400, '報告的格式不對。')
  const visitor = { address: headers.get('x-forwarded-for') ?? '', agent: headers.get('user-agent') ?? '' }
  if (!(await getSignedIn()) && !takeView(parsed.data.article, visitor))
    return problem(429, '報告太多，請稍後再試。', { 'retry-after': String(AGAIN_AFTER) })
  return new Response(null, { status: 204 })
}

export function GET(): Response {
  return problem(405, '這個網址只接受 POST 的報告。', { allow: 'POST' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
