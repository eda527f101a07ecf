/**
 * Every public address is built here, with Chinese characters as they are: browsers encode them, and pages are a third smaller.
 * For a header or an absolute address see {@link encoded}. Ids decide; slugs are decoration.
 */

const slugged = (id: number, slug: string) => (slug ? `${id}-${slug}` : String(id))

export const routes = {
  front: () => '/',
  article: (id: number, slug: string) => `/article/${slugged(id, slug)}`,
  shortArticle: (id: number) => `/a/${id}`,
  next: (id: number, cursor: string) => `/article/${id}/next/${cursor}`,
  section: (slug: string, before?: string) => `/section/${slug}${before ? `/before/${before}` : ''}`,
  author: (slug: string, before?: string) => `/author/${slug}${before ? `/before/${before}` : ''}`,
  tag: (slug: string, before?: string) => `/tag/${slug}${before ? `/before/${before}` : ''}`,
  archive: (year: number, month: number, before?: string) =>
    `/archive/${year}/${String(month).padStart(2, '0')}${before ? `/before/${before}` : ''}`,
  media: (hash: string, width: number, format: string) => `/media/${hash}/${width}.${format}`,
  views: () => '/api/views',
  studio: () => '/studio',
  signIn: () => '/studio/login',
  account: () => '/studio/account',
  desk: {
    /** `query` as lib/article/listing.ts writes it. */
    articles: (query = '') => `/studio/articles${query ? `?${query}` : ''}`,
    newArticle: () => '/studio/articles/new',
    article: (id: number) => `/studio/articles/${id}`,
    revisions: (id: number) => `/studio/articles/${id}/revisions`,
    calendar: (month = '') => `/studio/articles/calendar${month ? `?month=${month}` : ''}`,
    media: () => '/studio/media',
    picture: (id: number) => `/studio/media/${id}`,
    authors: () => '/studio/authors',
    author: (id: number) => `/studio/authors/${id}`,
    sections: () => '/studio/sections',
    section: (id: number) => `/studio/sections/${id}`,
    tags: () => '/studio/tags',
    users: () => '/studio/users',
    user: (id: number) => `/studio/users/${id}`,
    settings: () => '/studio/settings',
    audit: () => '/studio/audit',
  },
  preview: (token: string) => `/preview/${token}`,
} as const

/** An address in the form that HTTP headers, crawlers and `location.pathname` use. */
export const encoded = (address: string): string => encodeURI(address)

/** Reads the last part of an article's address, as Next hands it over (percent-encoded). Null when it has no usable id. */
export function parseArticleKey(key: string): { id: number; address: string } | null {
  let text: string
  try {
    text = decodeURIComponent(key).normalize('NFC')
  } catch {
    return null
  }
  const match = /^([1-9]\d{0,9})(?:-(.*))?$/su.exec(text)
  const id = Number(match?.[1])
  if (!match || id > 2_147_483_647) return null
  return { id, address: `/article/${text}` }
}

/** A slug as Next hands it over (percent-encoded), in the form it is stored; a malformed one is one that does not exist. */
export function parseSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC')
  } catch {
    return ''
  }
}
