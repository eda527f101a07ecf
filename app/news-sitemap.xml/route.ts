import { getSite } from '../../lib/site/queries'
import { xmlAnswer } from '../../lib/sitemap/answer'
import { listNews } from '../../lib/sitemap/queries'
import { newsXml } from '../../lib/sitemap/sitemap'

export const revalidate = 300

/** The stories of the last two days, for news search engines. */
export async function GET(): Promise<Response> {
  const [{ name }, stories] = await Promise.all([getSite(), listNews()])
  return xmlAnswer(newsXml(name, stories))
}
