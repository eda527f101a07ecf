'use client'

import { useEffect, useRef, useState } from 'react'
import type { Presence } from '../../lib/article/article'
import { askStudio } from '../ui/ask-studio'

const BEAT_MS = 10_000

/** The name of this tab, which a reload keeps: somebody who reloads is not somebody else. */
export function tabName(): string {
  try {
    const kept = sessionStorage.getItem('readon.tab') ?? crypto.randomUUID()
    sessionStorage.setItem('readon.tab', kept)
    return kept
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
    const address = `/api/studio/articles/${id}`
    let gone = false
    const beat = async () => {
      const answer = await askStudio<Presence>('POST', `${address}/presence`, { tab }).catch(() => null)
      if (!answer || gone) return
      setPresence(answer)
      heard.current(answer)
    }
    void beat()
    const timer = setInterval(beat, BEAT_MS)
    const leave = () => {
      if (!stays.current) void askStudio('POST', `${address}/leave`, { tab }, true).catch(() => undefined)
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
