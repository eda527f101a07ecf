import { expect, it } from 'vitest'
import type { ArticleView, FeedStep } from '../../lib/article/article'
import { AUTOMATIC_LOADS, feedReducer, initialFeed, loadsByItself } from './feed-state'

const step = (id: number, next: string | null = `/article/1/next/after-${id}`): FeedStep => ({ article: { id } as ArticleView, next })
const reduce = feedReducer(1)
const ids = (state: ReturnType<typeof initialFeed>) => state.steps.map(({ article }) => article.id)

it('begins with the article that the server sent', () => {
  expect(initialFeed(step(2))).toEqual({ steps: [step(2)], next: '/article/1/next/after-2', phase: 'waiting', automatic: 0 })
  expect(loadsByItself(initialFeed(null))).toBe(false)
})

it('stops after five articles that came by themselves, and goes on when asked', () => {
  let state = initialFeed(step(2))
  for (let id = 3; id < 3 + AUTOMATIC_LOADS; id++) {
    expect(loadsByItself(state)).toBe(true)
    state = reduce(reduce(state, { type: 'loading' }), { type: 'loaded', step: step(id) })
  }
  expect(ids(state)).toEqual([2, 3, 4, 5, 6, 7])
  expect(loadsByItself(state)).toBe(false)
  expect(loadsByItself(reduce(state, { type: 'asked' }))).toBe(true)
})

it('never shows an article twice, nor the one it began with', () => {
  const state = initialFeed(step(2))
  for (const repeated of [1, 2]) {
    const passed = reduce(state, { type: 'loaded', step: step(repeated, '/article/1/next/later') })
    expect(ids(passed)).toEqual([2])
    expect(passed).toMatchObject({ next: '/article/1/next/later', phase: 'waiting', automatic: 0 })
  }
})

it('does not go round in circles when a repeated step names itself as the next', () => {
  const state = initialFeed(step(2))
  expect(reduce(state, { type: 'loaded', step: step(2, state.next) }).next).toBeNull()
})

it('does not try again by itself after a failure', () => {
  const failed = reduce(reduce(initialFeed(step(2)), { type: 'loading' }), { type: 'failed' })
  expect(failed.phase).toBe('failed')
  expect(loadsByItself(failed)).toBe(false)
})

it('a restored feed waits, even if it was left while loading', () => {
  const left = reduce(initialFeed(step(2)), { type: 'loading' })
  expect(reduce(initialFeed(null), { type: 'restored', state: left })).toEqual({ ...left, phase: 'waiting' })
})

it('ends where there is nothing more to be had', () => {
  const ended = reduce(reduce(initialFeed(step(2)), { type: 'loading' }), { type: 'ended' })
  expect(ended).toMatchObject({ next: null, phase: 'waiting' })
  expect(ids(ended)).toEqual([2])
})
