/**
 * Every public address is built here, with Chinese characters as they are: browsers encode them, and pages are a third smaller.
 * For a header or an absolute address see `encoded` in routes.ts. Ids decide; slugs are decoration.
 * They are apart from the studio's because they travel to readers.
 */

/** Components run once more in browsers: there they are on the page in Simplified Chinese, or they are not. */
const base = globalThis.document?.documentElement.lang === 'zh-Hans' ? '/sc' : ''

const slugged = (id: number, slug: string) => (slug ? `${id}-${slug}` : String(id))

export const readerRoutes = {
  front: () => base || '/',
  article: (id: number, slug: string) => `/article/${slugged(id, slug)}`,
  shortArticle: (id: number) => `/a/${id}`,
  next: (id: number, cursor: string) => `/article/${id}/next/${cursor}`,
  section: (slug: string, before?: string) => `/section/${slug}${before ? `/before/${before}` : ''}`,
  author: (slug: string, before?: string) => `/author/${slug}${before ? `/before/${before}` : ''}`,
  tag: (slug: string, before?: string) => `/tag/${slug}${before ? `/before/${before}` : ''}`,
  archive: (year: number, month: number, before?: string) =>
    `/archive/${year}/${String(month).padStart(2, '0')}${before ? `/before/${before}` : ''}`,
  hot: (week = false, section = '') => `${base}/hot${section && `/section/${section}`}${week ? '/week' : ''}`,
  media: (hash: string, width: number, format: string) => `/media/${hash}/${width}.${format}`,
  search: () => `${base}/search`,
  /** What may be meant by what is typed so far. */
  suggestions: (typed: string): string => `${readerRoutes.search()}/suggest?q=${encodeURIComponent(typed)}`,
  views: () => '/api/views',
} as const
