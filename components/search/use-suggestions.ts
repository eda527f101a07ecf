import { useEffect, useState } from 'react'
import { readerRoutes } from '../../lib/reader-routes'
import type { Suggestion } from '../../lib/search/suggestion'

/** Longer than between two letters of a word that is being typed. */
const PAUSE_MS = 180

const NONE: readonly Suggestion[] = []

/** They are only a help: when they cannot be had, there are none. */
async function askFor(typed: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const answer = await fetch(readerRoutes.suggestions(typed), { signal })
  if (!answer.ok) return NONE
  const { suggestions }: { suggestions: Suggestion[] } = await answer.json()
  return suggestions
}

/**
 * What may be meant by what is typed, asked for once it has stood for a moment; empty text asks for nothing. An answer that was
 * overtaken is not waited for, and the one before stays until the next is there, so that nothing flickers under the hand.
 */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [found, setFound] = useState(NONE)
  const isNothing = typed.trim() === ''
  useEffect(() => {
    if (isNothing) {
      setFound(NONE)
      return
    }
    const asking = new AbortController()
    const tell = (suggestions: readonly Suggestion[]) => {
      if (!asking.signal.aborted) setFound(suggestions)
    }
    const timer = setTimeout(() => {
      askFor(typed, asking.signal).then(tell, () => tell(NONE))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [typed, isNothing])
  return isNothing ? NONE : found
}
