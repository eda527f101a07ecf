import { readerRoutes } from '../../lib/reader-routes'
import { articles, isHalfInView, quartersInView } from './reading-line'

/** An article counts as read once half of it has been in view for five seconds on end, looked at every second. */
const LOOK_MS = 1_000
const LOOKS = 6

/** After so long an article counts anew, as in lib/view/view.ts: a tab stands open, or is restored, for days. */
const FORGET_MS = 1_800_000

const SEEN = 'readon.read'
/** What this tab has reported: when an article was read, and how many quarters of its text were told of and have come into view. */
const told = remembered()

function remembered(): Map<number, [at: number, told: number, reached: number]> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(SEEN) ?? '[]'))
  } catch {
    return new Map()
  }
}

const isTold = (id: number): boolean => (told.get(id)?.[0] ?? 0) > Date.now() - FORGET_MS

function report(what: object): void {
  try {
    sessionStorage.setItem(SEEN, JSON.stringify([...told].slice(-500)))
  } catch {
    // Without storage the map above still holds for this document.
  }
  navigator.sendBeacon(readerRoutes.views(), JSON.stringify(what))
}

/** From where an opened article was reached: by the document's own way here, or from another page of it. Never more than a host. */
function origin(id: number): object {
  const landing = performance.getEntriesByType('navigation')[0]?.name ?? ''
  return new RegExp(`/a(rticle)?/${id}\\b`).test(landing)
    ? { from: document.referrer.split('/')[2] ?? '', utm: /[?&]utm_source=(\w{1,20})/.exec(landing)?.[1] }
    : { from: location.host }
}

/** Tells once how far was read what was read. */
function tellDepths(): void {
  const read: number[][] = []
  for (const [id, entry] of told) {
    const [, before, quarters] = entry
    if (before < quarters) {
      read.push([id, before, quarters])
      entry[1] = quarters
    }
  }
  if (read[0]) report({ read })
}

/**
 * Reports what is read on this page, until the function that it returns is called: that an article is read, at once, and how far,
 * when the page is hidden or left. In a tab that nobody sees nothing is read.
 */
export function countReadings(): () => void {
  let looks = new Map<number, number>()
  const look = () => {
    // Counted in looks and not by the clock, which goes on while a telephone sleeps.
    const before = looks
    looks = new Map()
    if (document.hidden) return
    let above: number | undefined
    for (const element of articles()) {
      const id = Number(element.dataset.articleId)
      if (isHalfInView(element.getBoundingClientRect(), innerHeight)) {
        const count = (before.get(id) ?? 0) + 1
        looks.set(id, count)
        if (count === LOOKS && !isTold(id)) {
          told.set(id, [Date.now(), 0, 0])
          report({ article: id, ...(above ? isTold(above) && { after: above } : origin(id)) })
        }
        const entry = told.get(id)
        if (entry) entry[2] = Math.max(entry[2], quartersInView(element))
      }
      above = id
    }
  }
  const timer = setInterval(look, LOOK_MS)
  document.addEventListener('visibilitychange', tellDepths)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tellDepths)
    tellDepths()
  }
}
