'use client'

import { useEffect, useRef, useState } from 'react'
import type { Presence } from '../../lib/article/article'
import { routes } from '../../lib/routes'
import { askStudio } from '../ui/ask-studio'

const BEAT_MS = 10_000

const KEPT = 'readon.tab'

function keepTab(tab: string): void {
  try {
    sessionStorage.setItem(KEPT, tab)
  } catch {
    // Then a reload is somebody new, for half a minute.
  }
}

/**
 * The name of this tab, which a reload keeps: somebody who reloads is not somebody else. It is put away only when the page is left,
 * because a browser that duplicates a tab duplicates what the tab has put away.
 */
export function tabName(): string {
  try {
    const kept = sessionStorage.getItem(KEPT)
    sessionStorage.removeItem(KEPT)
    return kept ?? crypto.randomUUID()
  } catch {
    return crypto.randomUUID()
  }
}

/**
 * Tells the server every ten seconds that the article is open here, and hears who else has it open. A beat that gets lost changes
 * nothing: on a slow line one is not told that one is displaced. Null until the first answer.
 */
export function usePresence(id: number | null, tab: string, onBeat: (presence: Presence) => void) {
  const [presence, setPresence] = useState<Presence | null>(null)
  const heard = useRef(onBeat)
  // Whoever takes over and reloads has not left.
  const stays = useRef(false)
  heard.current = onBeat
  useEffect(() => {
    if (id === null) return
    let gone = false
    const beat = async () => {
      const answer = await askStudio<Presence>('POST', routes.api.act(id, 'presence'), { tab }).catch(() => null)
      if (!answer || gone) return
      setPresence(answer)
      heard.current(answer)
    }
    void beat()
    const timer = setInterval(beat, BEAT_MS)
    const leave = () => {
      keepTab(tab)
      if (!stays.current) void askStudio('POST', routes.api.act(id, 'leave'), { tab }, true).catch(() => undefined)
    }
    const back = (event: PageTransitionEvent) => event.persisted && void beat()
    addEventListener('pagehide', leave)
    addEventListener('pageshow', back)
    return () => {
      gone = true
      clearInterval(timer)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', back)
      leave()
    }
  }, [id, tab])
  return { presence, stays }
}
