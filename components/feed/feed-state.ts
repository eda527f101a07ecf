import type { FeedStep } from '../../lib/article/article'

/** After this many articles have come by themselves the reader is asked, so that the foot of the page can be reached. */
export const AUTOMATIC_LOADS = 5

export interface FeedState {
  steps: FeedStep[]
  /** Address of the step that comes next; null at the end. */
  next: string | null
  phase: 'waiting' | 'loading' | 'failed'
  /** How many articles have come by themselves since the reader last asked. */
  automatic: number
}

export type FeedEvent =
  | { type: 'loading' }
  | { type: 'loaded'; step: FeedStep }
  | { type: 'failed' }
  | { type: 'ended' }
  | { type: 'asked' }
  | { type: 'restored'; state: FeedState }

export function initialFeed(first: FeedStep | null): FeedState {
  return { steps: first ? [first] : [], next: first?.next ?? null, phase: 'waiting', automatic: 0 }
}

export function loadsByItself(state: FeedState): boolean {
  return state.next !== null && state.phase === 'waiting' && state.automatic < AUTOMATIC_LOADS
}

/** `openedId` is the article above the feed; a step whose article is already on the page is passed over. */
export function feedReducer(openedId: number) {
  return (state: FeedState, event: FeedEvent): FeedState => {
    switch (event.type) {
      case 'loading':
        return { ...state, phase: 'loading' }
      case 'loaded': {
        const { article, next } = event.step
        const shown = article.id === openedId || state.steps.some((step) => step.article.id === article.id)
        if (shown) return { ...state, next: next === state.next ? null : next, phase: 'waiting' }
        return { steps: [...state.steps, event.step], next, phase: 'waiting', automatic: state.automatic + 1 }
      }
      case 'failed':
        return { ...state, phase: 'failed' }
      case 'ended':
        return { ...state, next: null, phase: 'waiting' }
      case 'asked':
        return { ...state, phase: 'waiting', automatic: 0 }
      case 'restored':
        return event.state.phase === 'loading' ? { ...event.state, phase: 'waiting' } : event.state
    }
  }
}
