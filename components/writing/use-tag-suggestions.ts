import { useEffect, useState } from 'react'
import { routes } from '../../lib/routes'

const PAUSE_MS = 150

/** Tags that others used and that fit what is typed. They are only a help: when they cannot be had, there are none. */
export function useTagSuggestions(typed: string, taken: readonly string[]): string[] {
  const [found, setFound] = useState<{ typed: string; tags: string[] }>({ typed: '', tags: [] })
  useEffect(() => {
    if (typed.trim() === '') return
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(routes.api.tags(typed.trim()), { signal: asking.signal })
        if (!answer.ok) return
        const { tags }: { tags: string[] } = await answer.json()
        setFound({ typed, tags })
      } catch {
        // Typed on, or no network.
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [typed])
  return found.typed === typed && typed.trim() !== '' ? found.tags.filter((tag) => !taken.includes(tag)) : []
}
