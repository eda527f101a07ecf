import { readiness } from '../../../../lib/site/readiness'

export const dynamic = 'force-dynamic'

/** The process can do its work: the database answers and invalidations arrive. */
export async function GET(): Promise<Response> {
  const problems = await readiness()
  return Response.json(
    { status: problems.length === 0 ? 'ready' : 'unready', problems },
    { status: problems.length === 0 ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
