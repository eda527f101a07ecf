import { problem } from '../../../lib/problem'
import { xmlAnswer } from '../../../lib/sitemap/answer'
import { parsePart } from '../../../lib/sitemap/part'
import { listPages, listPart } from '../../../lib/sitemap/queries'
import { sitemapXml } from '../../../lib/sitemap/sitemap'

export const revalidate = 300

export function generateStaticParams() {
  return []
}

/** One file of the index: `pages.xml`, or a month of articles. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const { part: name } = await params
  if (name === 'pages.xml') return xmlAnswer(sitemapXml(await listPages()))
  const part = parsePart(name)
  const entries = part && (await listPart(part))
  return entries ? xmlAnswer(sitemapXml(entries)) : problem(404, '沒有這個網站地圖。')
}
