'use client'

import { useEffect } from 'react'
import type { Content } from '../../lib/article/schema'
import type { SaveQueue } from './save-queue'

/** Saves when the page is hidden or left, keeps a copy in case that fails, asks before a text is left behind, and tries again when the line is back. */
export function useLeaving(queue: SaveQueue<Content>, keep: () => void): void {
  useEffect(() => {
    const hide = () => {
      if (!queue.isDirty) return
      keep()
      void queue.flush()
    }
    const onHidden = () => document.visibilityState === 'hidden' && hide()
    const online = () => queue.retry()
    const unload = (event: BeforeUnloadEvent) => queue.isDirty && event.preventDefault()
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', hide)
    addEventListener('online', online)
    addEventListener('beforeunload', unload)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      removeEventListener('pagehide', hide)
      removeEventListener('online', online)
      removeEventListener('beforeunload', unload)
      hide()
    }
  }, [queue, keep])
}
