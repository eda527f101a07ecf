import { env } from '../../../../lib/env'
import { problem } from '../../../../lib/problem'

export const dynamic = 'force-dynamic'

/** IndexNow's key file, which stands at `/{key}.txt`. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params
  if (key !== env().INDEXNOW_KEY) return problem(404, '沒有這個檔案。')
  return new Response(key, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' } })
}
