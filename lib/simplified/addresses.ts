/** Where the pages for readers stand in Simplified Chinese: under this, each at its own address. */
export const SIMPLIFIED = '/sc'

/** What is no page for readers: it has one form only, and stays where it is. The last four are Next's own, and nobody's to ask for. */
const NO_PAGES = new Set(['_next', 'api', 'media', 'og', 'preview', 'sc', 'sitemap', 'studio', '404', '500', '_error', '_not-found'])
/** Feeds, sitemaps, icons and the like. */
const FILE = /\.[a-z\d]{2,11}$/i

/** The path of an address, and what follows it from `?` or `#` on. */
function split(address: string): [string, string] {
  const end = address.search(/[?#]/)
  return end < 0 ? [address, ''] : [address.slice(0, end), address.slice(end)]
}

/** Whether a path names a page for readers, one that does not exist included: that is a page too. */
function isPage(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//')) return false
  const first = path.slice(1).split('/', 1)[0] ?? ''
  return !NO_PAGES.has(first) && !FILE.test(path)
}

/**
 * The address of the same page in Simplified Chinese; null for whatever is no address of a page of this site. Takes a path, with a
 * query or not, or an absolute address that begins with `origin`.
 */
export function simplifiedAddress(address: string, origin: string): string | null {
  if (/[\s<>"]/.test(address)) return null
  const ours = address.startsWith(origin)
  const [path, rest] = split(ours ? address.slice(origin.length) : address)
  if (!isPage(ours && path === '' ? '/' : path)) return null
  return `${ours ? origin : ''}${SIMPLIFIED}${path === '/' ? '' : path}${rest}`
}

/** The path that is shown under this one, e.g. `/hot` for `/sc/hot`; null where nothing is shown in Simplified Chinese. */
export function pageBehind(path: string): string | null {
  if (path === SIMPLIFIED) return '/'
  if (!path.startsWith(`${SIMPLIFIED}/`)) return null
  const behind = path.slice(SIMPLIFIED.length)
  return isPage(behind) ? behind : null
}
