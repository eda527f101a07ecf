'use client'

import type { ArticleCard } from '../../lib/article/article'
import { Related } from '../article/related'
import { useFeed } from './feed-provider'

/** 你或有興趣的文章, less what the feed has meanwhile shown. */
export function RelatedAside({ cards }: { cards: ArticleCard[] }) {
  const { state } = useFeed()
  return <Related cards={cards} hiddenIds={new Set(state.steps.map(({ article }) => article.id))} />
}
