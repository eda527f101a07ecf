import { notFound } from '../../../../../../lib/errors'
import { studioRoute } from '../../../../../../lib/studio-route'
import { viewsCsv } from '../../../../../../lib/view/report'
import { getViewReport } from '../../../../../../lib/view/reporting'

interface Params {
  id: string
}

/** How often an article was read, day by day, as a file for spreadsheets. */
export const GET = studioRoute<Params>(async ({ signedIn: { actor }, params }) => {
  const report = await getViewReport(actor, params.id)
  if (!report) throw notFound('這篇文章')
  return new Response(viewsCsv(report), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="readon-views-${report.articleId}.csv"`,
      'cache-control': 'no-store',
    },
  })
})
