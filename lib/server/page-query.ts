/** Addresses whose answer depends on the query; everywhere else the query is dropped before the page is rendered. */
const READS_QUERY = /^(?:\/sc)?\/search(?:\/(?:suggest\/?)?)?$/

export const readsQuery = (path: string): boolean => READS_QUERY.test(path)

// Marks that advertisers and mail tools append. They are for scripts in the browser and never change a page.
const TRACKING =
  /^(?:utm_\w+|_rsc|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ttclid|twclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|_ga|_gl|_hs\w+|ref_src|spm|s_kwcid|vero_id|wickedid)$/i

const nameOf = (pair: string) => pair.slice(0, pair.includes('=') ? pair.indexOf('=') : pair.length)

/** The part of a query that a public page is rendered with, and kept under: usually nothing. */
export function pageQuery(path: string, query: string): string {
  if (query === '' || !readsQuery(path)) return ''
  return query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(nameOf(pair)))
    .join('&')
}

const SIMPLIFIED_SCRIPT = /^\/sc\/.*\.js$/

/** The part of a query that a file of the build is kept under: of scripts in Simplified Chinese, what they were converted with. */
export const assetQuery = (path: string, query: string): string =>
  SIMPLIFIED_SCRIPT.test(path) && /^[\w-]{1,16}$/.test(query) ? query : ''

/** The value of the first `_rsc`, as URLSearchParams would read it; null when there is none. */
export function rscMark(query: string): string | null {
  return query.includes('_rsc') ? new URLSearchParams(query).get('_rsc') : null
}

/** The query with `_rsc` set anew and everything else as it was, in the way Next's own redirect writes it. */
export function withRscMark(query: string, mark: string): string {
  const others = query.split('&').filter((pair) => pair !== '' && !pair.startsWith('_rsc=') && pair !== '_rsc')
  return [...others, mark === '' ? '_rsc' : `_rsc=${mark}`].join('&')
}
