/** Frames without movement after which the page counts as settled, and the longest that a reader is held, in milliseconds. */
const CALM_FRAMES = 12
const LONGEST_MS = 2_000

/**
 * Puts an element's top `offset` pixels above the window's top and keeps it there until the page has settled: articles above take
 * their true height only when they are near, and the browser may restore a place of its own. The reader's first touch of wheel,
 * finger or key ends it. `onEnd` hears when it is over, however it ended. Returns a function that ends it, too.
 */
export function settleAt(element: HTMLElement, offset: number, onEnd: () => void): () => void {
  const began = performance.now()
  let frame = 0
  let calm = 0
  let over = false
  // Above the window it would keep the height of a stand-in, and the place could not be found by measuring from its top.
  element.style.contentVisibility = 'visible'
  const end = () => {
    if (over) return
    over = true
    cancelAnimationFrame(frame)
    for (const type of HANDS) window.removeEventListener(type, end)
    // By now the browser remembers its true height, which the style sheet asks it to do.
    element.style.removeProperty('content-visibility')
    onEnd()
  }
  const align = () => {
    const away = element.getBoundingClientRect().top + offset
    if (Math.abs(away) >= 1) window.scrollBy({ top: away, behavior: 'instant' })
    calm = Math.abs(away) < 1 ? calm + 1 : 0
    if (calm >= CALM_FRAMES || performance.now() - began > LONGEST_MS) return end()
    frame = requestAnimationFrame(align)
  }
  for (const type of HANDS) window.addEventListener(type, end, { passive: true })
  align()
  return end
}

const HANDS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const
