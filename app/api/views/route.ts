import { problem } from '../../../lib/problem'
import { getSignedIn } from '../../../lib/user/signed-in'
import { readingReport } from '../../../lib/view/reading'
import { takeReport } from '../../../lib/view/taking'

const MAX_BYTES = 2_000
/** Seconds, after which a network that sent too much may send again; see lib/view/counting.ts. */
const AGAIN_AFTER = 10

/**
 * Takes the report that an article was read, or how far. It is believed only when it comes from a page of this site; those of people
 * who are signed in are not counted.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request
  if (headers.get('sec-fetch-site') !== 'same-origin') return problem(403, '只接受本站頁面的報告。')
  const text = await request.text()
  const parsed = text.length <= MAX_BYTES ? readingReport.safeParse(parseJson(text)) : null
  if (!parsed?.success) return problem(400, '報告的格式不對。')
  const visitor = { address: headers.get('x-forwarded-for') ?? '', agent: headers.get('user-agent') ?? '' }
  if (!(await getSignedIn()) && !takeReport(parsed.data, visitor, hostOf(headers.get('referer'))))
    return problem(429, '報告太多，請稍後再試。', { 'retry-after': String(AGAIN_AFTER) })
  return new Response(null, { status: 204 })
}

export function GET(): Response {
  return problem(405, '這個網址只接受 POST 的報告。', { allow: 'POST' })
}

/** The host under which the reader has the page that reports. */
function hostOf(page: string | null): string {
  return page !== null && URL.canParse(page) ? new URL(page).host : ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
