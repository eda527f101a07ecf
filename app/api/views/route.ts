import { z } from 'zod'
import { problem } from '../../../lib/problem'
import { rowId } from '../../../lib/row-id'

const view = z.strictObject({ article: rowId })
const MAX_BYTES = 200

/** Takes the report that an article was read. A visit is believed only when it comes from a page of this site. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('sec-fetch-site') !== 'same-origin') return problem(403, '只接受本站頁面的報告。')
  const text = await request.text()
  const parsed = text.length <= MAX_BYTES ? view.safeParse(parseJson(text)) : null
  if (!parsed?.success) return problem(400, '報告的格式不對。')
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
