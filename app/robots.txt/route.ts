import { env } from '../../lib/env'
import { routes } from '../../lib/routes'

export const revalidate = 300

/** What crawlers may fetch. Studio and previews say `noindex` themselves, which nobody would read who may not fetch them. */
export function GET(): Response {
  const site = env().SITE_URL
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    '',
    `Sitemap: ${site}${routes.sitemapIndex()}`,
    `Sitemap: ${site}${routes.newsSitemap()}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
