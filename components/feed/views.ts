import { readerRoutes } from '../../lib/reader-routes'
import { articles, isHalfInView, quartersInView } from './reading-line'

/** An article counts as read once half of it has been in view for five seconds on end, looked at every second. */
const LOOK_MS = 1_000
const LOOKS = 6

const SEEN = 'readon.viewed'
/** What this tab has reported: the articles that were read, each with the quarters of its text that were told of. */
const told = remembered()
/** How many quarters of the text of each article have come into view in this document. */
const reached = new Map<number, number>()

function remembered(): Map<number, number> {
  try {
    return new Map(JSON.parse(window.sessionStorage.getItem(SEEN) ?? '[]'))
  } catch {
    return new Map()
  }
}

function report(what: object): void {
  try {
    window.sessionStorage.setItem(SEEN, JSON.stringify([...told].slice(-500)))
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
    : { from: window.location.host }
}

/** Tells once how far was read what was read. */
function tellDepths(): void {
  const read: number[][] = []
  for (const [id, quarters] of reached) {
    const before = told.get(id) ?? quarters
    if (before < quarters) {
      told.set(id, quarters)
      read.push([id, before, quarters])
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
      if (isHalfInView(element.getBoundingClientRect(), window.innerHeight)) {
        const count = (before.get(id) ?? 0) + 1
        looks.set(id, count)
        reached.set(id, Math.max(reached.get(id) ?? 0, quartersInView(element)))
        if (count === LOOKS && !told.has(id)) {
          told.set(id, 0)
          report({ article: id, ...(above ? told.has(above) && { after: above } : origin(id)) })
        }
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
