/** A former address and where it leads now. Both are paths with their characters as they are, not percent-encoded. */
export interface RedirectLine {
  id: number
  from: string
  to: string
}

export const MAX_PATH = 300

/** Addresses under these folders are answered before anybody looks for a redirect. */
const NOT_FOR_READERS = ['studio', 'api', 'media', 'og', 'preview', 'sc', '_next']
/** Articles are found by their ids, so that their old addresses lead on by themselves. */
const BY_ID = ['article', 'a']

/**
 * A path as it is compared and kept: decoded, composed, without a slash at its end. Null for what is no path of this site:
 * an absolute address, one with a query or a fragment, one with empty or dotted parts.
 */
export function ownPath(text: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(text.trim()).normalize('NFC')
  } catch {
    return null
  }
  if (path.length > 1) path = path.replace(/(?<!\/)\/$/, '')
  if (!path.startsWith('/') || path.length > MAX_PATH || /[\s\p{Cc}\\?#%]/u.test(path)) return null
  const parts = path.slice(1).split('/')
  if (path !== '/' && parts.some((part) => part === '' || part === '.' || part === '..')) return null
  return path
}

/** Why nobody would ever be led on from this path; null when they would. */
export function whyNotFrom(path: string): string | null {
  const [first = '', ...rest] = path.slice(1).split('/')
  if (path === '/') return '首頁不可以轉到別處。'
  if (NOT_FOR_READERS.includes(first)) return '這個網址不是給讀者看的頁面，不可以轉址。'
  if (BY_ID.includes(first) && rest.length > 0) return '文章的網址由編號決定，舊網址會自動轉到新的，不用在這裏加。'
  return null
}

/** The address of a list without the cursor behind it, and the cursor's part; of any other path, the path itself. */
export function splitCursor(path: string): [string, string] {
  const match = /^(\/(?:section|author|tag)\/[^/]+)(\/before\/[^/]+)$/.exec(path)
  return match?.[1] && match[2] ? [match[1], match[2]] : [path, '']
}
