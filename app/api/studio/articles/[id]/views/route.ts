import { notFound } from '../../../../../../lib/errors'
import { studioRoute } from '../../../../../../lib/studio-route'
import { readingCsv } from '../../../../../../lib/view/report'
import { getReadingReport } from '../../../../../../lib/view/reporting'

interface Params {
  id: string
}

/** How an article was read, day by day, as a file for spreadsheets. */
export const GET = studioRoute<Params>(async ({ signedIn: { actor }, params }) => {
  const report = await getReadingReport(actor, params.id)
  if (!report) throw notFound('這篇文章')
  return new Response(readingCsv(report), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="readon-views-${report.articleId}.csv"`,
      'cache-control': 'no-store',
    },
  })
})
