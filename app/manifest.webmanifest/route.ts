import { routes } from '../../lib/routes'
import { getSite } from '../../lib/site/queries'

export const revalidate = 300

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: `/icon-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** What a telephone shows of the site on its home screen. */
export async function GET(): Promise<Response> {
  const { name, description } = await getSite()
  const manifest = {
    name,
    short_name: name,
    description,
    lang: 'zh-Hant-HK',
    dir: 'ltr',
    id: routes.front(),
    start_url: routes.front(),
    scope: routes.front(),
    display: 'minimal-ui',
    background_color: '#fdfdfc',
    theme_color: '#fdfdfc',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}
