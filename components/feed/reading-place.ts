import { useRouter } from 'next/navigation'
import { type Dispatch, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FeedEvent, FeedState } from './feed-state'
import type { Followed } from './followed'
import { entryName, keepFeed, keptFeed, type Place, savedPlace, savePlace, showAddress } from './history-entry'
import { keepHead } from './page-head'
import { articleElement, articleInView } from './reading-line'
import { settleAt } from './settle'
import { countReadings } from './views'

/** How often the place is written down while the reader scrolls. */
const PLACE_MS = 150
/** Safari allows 100 changes of the address in 30 seconds. */
const ADDRESS_MS = 200

const isHere = (address: string) => window.location.pathname === new URL(address, window.location.href).pathname

/** Follows the reader: returns the article in view, keeps the address, title and place right, and brings a returning reader back. */
export function useReadingPlace(opened: Followed, state: FeedState, dispatch: Dispatch<FeedEvent>, siteName: string): Followed {
  const router = useRouter()
  const [currentId, setCurrentId] = useState(opened.id)
  const entry = useRef<string | null>(null)
  /** Set while a returning reader is being brought back: what passes by on the way is not what is being read. */
  const settling = useRef(false)
  const [target, setTarget] = useState<Place | null>(null)

  const followed = useMemo(() => {
    const fed = state.steps.map(
      ({ article }): Followed => ({
        id: article.id,
        title: article.title,
        address: article.address,
        canonical: article.canonical,
        section: article.section.name,
      }),
    )
    return new Map([opened, ...fed].map((article) => [article.id, article]))
  }, [opened, state.steps])
  const current = followed.get(currentId) ?? opened

  // Coming back: the address is that of the article that was in view, while Next shows the one that was opened.
  useLayoutEffect(() => {
    entry.current = entryName()
    const place = entry.current ? savedPlace(entry.current) : null
    const kept = entry.current ? keptFeed(entry.current, opened.id) : null
    if (kept) dispatch({ type: 'restored', state: kept })
    else if (!isHere(opened.address)) router.replace(window.location.pathname)
    if (place && (kept || place.id === opened.id)) {
      setTarget(place)
      setCurrentId(place.id)
    }
  }, [opened.id, opened.address, dispatch, router])

  useLayoutEffect(() => {
    const element = target && articleElement(target.id)
    if (!element) return
    settling.current = true
    return settleAt(element, target.offset, () => {
      settling.current = false
      // Nothing may scroll any more, and the place has to be known all the same.
      window.dispatchEvent(new Event('scroll'))
    })
  }, [target])

  useEffect(() => {
    if (entry.current) keepFeed(entry.current, opened.id, state)
  }, [opened.id, state])

  useEffect(() => {
    let frame = 0
    let timer = 0
    let place: Place | null = null
    const save = () => {
      clearTimeout(timer)
      timer = 0
      if (entry.current && place) savePlace(entry.current, place)
    }
    const look = () => {
      frame = 0
      if (settling.current) return
      const id = articleInView()
      const element = id === null ? null : articleElement(id)
      if (id === null || !element) return
      setCurrentId(id)
      place = { id, offset: Math.round(-element.getBoundingClientRect().top) }
      timer ||= window.setTimeout(save, PLACE_MS)
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(look)
    }
    // A document that is loaded again puts itself at the place above; the browser's guess would fight with it.
    const onHide = () => {
      save()
      window.history.scrollRestoration = 'manual'
    }
    const onShow = () => {
      window.history.scrollRestoration = 'auto'
    }
    onShow()
    // An article that takes its true height moves the line to another one without any scrolling.
    const heights = new ResizeObserver(onScroll)
    const main = document.querySelector('#main')
    if (main) heights.observe(main)
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('pagehide', onHide)
    window.addEventListener('pageshow', onShow)
    return () => {
      cancelAnimationFrame(frame)
      heights.disconnect()
      save()
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('pagehide', onHide)
      window.removeEventListener('pageshow', onShow)
    }
  }, [])

  useLayoutEffect(() => keepHead(current, siteName), [current, siteName])

  useEffect(() => {
    const address = setTimeout(() => showAddress(current.address), ADDRESS_MS)
    return () => clearTimeout(address)
  }, [current])

  useEffect(countReadings, [])

  return current
}
