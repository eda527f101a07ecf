'use client'

import { createContext, type Dispatch, type ReactNode, useContext, useMemo, useReducer } from 'react'
import type { FeedStep } from '../../lib/article/article'
import { type FeedEvent, type FeedState, feedReducer, initialFeed } from './feed-state'
import type { Followed } from './followed'
import { useReadingPlace } from './reading-place'

interface Feed {
  state: FeedState
  dispatch: Dispatch<FeedEvent>
  /** The article in view. */
  current: Followed
}

const FeedContext = createContext<Feed | null>(null)

export function useFeed(): Feed {
  const feed = useContext(FeedContext)
  if (!feed) throw new Error('useFeed needs a FeedProvider')
  return feed
}

interface Props {
  opened: Followed
  first: FeedStep | null
  siteName: string
  children: ReactNode
}

/** Holds the feed of one opened article and lets the address, the title and the sticky bar follow the article in view. */
export function FeedProvider({ opened, first, siteName, children }: Props) {
  const reducer = useMemo(() => feedReducer(opened.id), [opened.id])
  const [state, dispatch] = useReducer(reducer, first, initialFeed)
  const current = useReadingPlace(opened, state, dispatch, siteName)
  const feed = useMemo(() => ({ state, dispatch, current }), [state, current])
  return <FeedContext.Provider value={feed}>{children}</FeedContext.Provider>
}
