import { escaped } from '../text/markup'

/** An address that crawlers are to know. */
export interface Entry {
  url: string
  /** ISO with offset: when what stands there last changed in a way that readers should see; left out where that is not known. */
  modified?: string | null
}

/** A story of the last two days, for news search engines. */
export interface NewsEntry extends Entry {
  title: string
  published: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const place = (name: 'url' | 'sitemap', { url, modified }: Entry, more = '') =>
  `<${name}><loc>${escaped(url)}</loc>${modified ? `<lastmod>${escaped(modified)}</lastmod>` : ''}${more}</${name}>`

/** A sitemap (sitemaps.org, protocol 0.9); at most 50,000 entries and 50 MB. */
export const sitemapXml = (entries: readonly Entry[]): string =>
  `${HEAD}<urlset xmlns="${NAMESPACE}">\n${entries.map((entry) => place('url', entry)).join('\n')}\n</urlset>\n`

/** The index of sitemaps. */
export const indexXml = (sitemaps: readonly Entry[]): string =>
  `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${sitemaps.map((entry) => place('sitemap', entry)).join('\n')}\n</sitemapindex>\n`

/** A news sitemap as Google reads it: at most 1,000 stories, and for Traditional Chinese the language `zh-tw`. */
export function newsXml(publication: string, stories: readonly NewsEntry[]): string {
  const news = ({ title, published }: NewsEntry) =>
    `<news:news><news:publication><news:name>${escaped(publication)}</news:name><news:language>zh-tw</news:language></news:publication>` +
    `<news:publication_date>${escaped(published)}</news:publication_date><news:title>${escaped(title)}</news:title></news:news>`
  const entries = stories.map((story) => place('url', story, news(story)))
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries.join('\n')}\n</urlset>\n`
}
