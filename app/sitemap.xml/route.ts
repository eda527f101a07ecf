import { xmlAnswer } from '../../lib/sitemap/answer'
import { listSitemaps } from '../../lib/sitemap/queries'
import { indexXml } from '../../lib/sitemap/sitemap'

export const revalidate = 300

/** The index of everything that crawlers are to know. */
export const GET = async (): Promise<Response> => xmlAnswer(indexXml(await listSitemaps()))
