import { problem } from '../../../../lib/problem'
import { refusalOf } from '../../../../lib/refusal'
import { suggest } from '../../../../lib/search/suggesting'

export const dynamic = 'force-dynamic'

/** A minute: what is typed by one is typed by others, and what was withdrawn is gone soon after. */
const CACHE = { 'cache-control': 'public, max-age=60' }

/** What may be meant by what a reader has typed so far: JSON `{ suggestions }`. */
export async function GET({ url }: Request): Promise<Response> {
  try {
    const typed = new URL(url).searchParams.get('q') ?? ''
    return Response.json({ suggestions: await suggest(typed) }, { headers: CACHE })
  } catch (error) {
    const { status, sentence } = refusalOf(error, 'suggestions failed')
    return problem(status, sentence)
  }
}
