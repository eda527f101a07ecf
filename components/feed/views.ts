import { readerRoutes } from '../../lib/reader-routes'

const SEEN = 'readon.viewed'
const seen = new Set<number>()

function remembered(): number[] {
  try {
    return JSON.parse(window.sessionStorage.getItem(SEEN) ?? '[]')
  } catch {
    return []
  }
}

/** Reports that an article was read, once per article and visit (a visit is a tab's session). */
export function reportView(id: number): void {
  if (seen.size === 0) for (const earlier of remembered()) seen.add(earlier)
  if (seen.has(id)) return
  seen.add(id)
  try {
    window.sessionStorage.setItem(SEEN, JSON.stringify([...seen].slice(-500)))
  } catch {
    // Without storage the set above still holds for this document.
  }
  navigator.sendBeacon(readerRoutes.views(), new Blob([JSON.stringify({ article: id })], { type: 'application/json' }))
}
