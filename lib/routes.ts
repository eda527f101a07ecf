import { readerRoutes } from './reader-routes'

/** Every address of the product; those of readers, and how they are written, in reader-routes.ts. */
export const routes = {
  ...readerRoutes,
  /** The feed of the front page, a section or an author, by the address of that page. */
  feed: (home: string, format: 'xml' | 'json') => `${home === '/' ? '' : home}/feed.${format}`,
  sitemapIndex: () => '/sitemap.xml',
  newsSitemap: () => '/news-sitemap.xml',
  /** A file of the index; see lib/sitemap/part.ts. */
  sitemap: (name: string) => `/sitemap/${name}`,
  manifest: () => '/manifest.webmanifest',
  /** The share picture of an article; see lib/og/og.ts. */
  og: (name: string) => `/og/${name}`,
  /** Proof for IndexNow that the key is ours. */
  indexNowKey: (key: string) => `/${key}.txt`,
  /** What programs of others may read; described by its own document. */
  publicApi: {
    articles: () => '/api/v1/articles',
    article: (id: number) => `/api/v1/articles/${id}`,
    document: () => '/api/v1/openapi.json',
  },
  studio: () => '/studio',
  signIn: () => '/studio/login',
  forgotten: () => '/studio/forgot',
  welcome: (token: string) => `/studio/welcome/${token}`,
  reset: (token: string) => `/studio/reset/${token}`,
  account: () => '/studio/account',
  door: {
    forgotten: () => '/api/door/forgotten',
    welcome: () => '/api/door/welcome',
    reset: () => '/api/door/reset',
    passkeyChallenge: () => '/api/door/passkey/challenge',
    passkey: () => '/api/door/passkey',
  },
  own: {
    passkeys: () => '/api/studio/passkeys',
    passkeyChallenge: () => '/api/studio/passkeys/challenge',
    secondFactor: () => '/api/studio/second-factor',
    recoveryCodes: () => '/api/studio/second-factor/codes',
  },
  desk: {
    /** `query` as lib/article/listing.ts writes it. */
    articles: (query = '') => `/studio/articles${query ? `?${query}` : ''}`,
    newArticle: () => '/studio/articles/new',
    article: (id: number) => `/studio/articles/${id}`,
    preview: (id: number) => `/studio/articles/${id}/preview`,
    revisions: (id: number) => `/studio/articles/${id}/revisions`,
    views: (id: number) => `/studio/articles/${id}/views`,
    /** Two revisions beside each other; with `newer` null, one and what stands now. */
    comparison: (id: number, older: number, newer: number | null) =>
      `/studio/articles/${id}/revisions?a=${older}${newer === null ? '' : `&b=${newer}`}`,
    calendar: (month = '') => `/studio/articles/calendar${month ? `?month=${month}` : ''}`,
    media: () => '/studio/media',
    picture: (id: number) => `/studio/media/${id}`,
    authors: () => '/studio/authors',
    author: (id: number) => `/studio/authors/${id}`,
    sections: () => '/studio/sections',
    section: (id: number) => `/studio/sections/${id}`,
    tags: () => '/studio/tags',
    tag: (id: number) => `/studio/tags/${id}`,
    newSection: () => '/studio/sections/new',
    newAuthor: () => '/studio/authors/new',
    users: () => '/studio/users',
    user: (id: number) => `/studio/users/${id}`,
    settings: () => '/studio/settings',
    redirects: () => '/studio/settings/redirects',
    dictionary: () => '/studio/settings/dictionary',
    audit: () => '/studio/audit',
    auditFile: () => '/api/studio/audit',
    pinnable: () => '/api/studio/pins',
  },
  /** What the scripts of the studio ask. */
  api: {
    articles: () => '/api/studio/articles',
    article: (id: number) => `/api/studio/articles/${id}`,
    media: () => '/api/studio/media',
    picture: (id: number) => `/api/studio/media/${id}`,
    views: (id: number) => `/api/studio/articles/${id}/views`,
    act: (id: number, verb: string) => `/api/studio/articles/${id}/${verb}`,
    tags: (words: string) => `/api/studio/tags?q=${encodeURIComponent(words)}`,
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

/** What follows the question mark, as Next hands it over. */
export type DeskQuery = Record<string, string | string[] | undefined>

/** What lists of the studio read in their addresses: words that are looked for, and where the page before ended. */
export function listQuery(query: DeskQuery): Record<'q' | 'before' | 'after', string> {
  const first = (name: string) => [query[name]].flat()[0]?.slice(0, 100) ?? ''
  return { q: first('q').trim(), before: first('before'), after: first('after') }
}

/** An address with a query of what is not empty. */
export function withQuery(address: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]))
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`
}
