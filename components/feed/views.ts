import { readerRoutes } from '../../lib/reader-routes'
import { articlesHalfInView } from './reading-line'

/** An article counts as read once half of it has been in view for five seconds on end, looked at every second. */
const LOOK_MS = 1_000
const LOOKS = 6

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
function reportView(id: number): void {
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

/** Reports what is read on this page, until the function that it returns is called. In a tab that nobody sees nothing is read. */
export function countReadings(): () => void {
  let looks = new Map<number, number>()
  const timer = setInterval(() => {
    // Counted in looks and not by the clock, which goes on while a telephone sleeps.
    looks = new Map((document.hidden ? [] : articlesHalfInView()).map((id) => [id, (looks.get(id) ?? 0) + 1]))
    for (const [id, count] of looks) if (count === LOOKS) reportView(id)
  }, LOOK_MS)
  return () => clearInterval(timer)
}
