import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { invalidate } from './invalidate'
import { pollTags } from './poll'
import { isBlind, type TagState } from './tag-state'

let db: Db
let close: () => Promise<void>

beforeEach(async () => ({ db, close } = await testDb()))
afterEach(() => close())

const process = (): TagState => ({ seq: 0, tags: new Map(), polledAt: 0 })

it('tells every process what was invalidated since it last looked', async () => {
  await db.$transaction((tx) => invalidate(tx, ['old']))
  const state = process()
  await pollTags(db, state)
  expect([...state.tags.keys()]).toEqual([])
  await db.$transaction((tx) => invalidate(tx, ['article:1', 'articles']))
  expect(await pollTags(db, state)).toBe(true)
  expect([...state.tags.keys()].sort()).toEqual(['article:1', 'articles'])
  const seq = state.seq
  expect(await pollTags(db, state)).toBe(false)
  await db.$transaction((tx) => invalidate(tx, ['articles']))
  await pollTags(db, state)
  expect(state.tags.get('articles')).toBeGreaterThan(seq)
  expect(state.tags.get('article:1')).toBe(seq)
})

it('says nothing of a change that was rolled back', async () => {
  const state = process()
  await pollTags(db, state)
  const failing = db.$transaction(async (tx) => {
    await invalidate(tx, ['articles'])
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await pollTags(db, state)).toBe(false)
  expect(state.tags.size).toBe(0)
})

it('misses none of many changes made at once, whatever order they are committed in', async () => {
  const state = process()
  await pollTags(db, state)
  const tags = Array.from({ length: 20 }, (_, index) => `article:${index}`)
  const writing = Promise.all(tags.map((tag) => db.$transaction((tx) => invalidate(tx, [tag]))))
  let done = false
  const finished = writing.then(() => (done = true))
  while (!done) {
    await pollTags(db, state)
    await new Promise(setImmediate)
  }
  await finished
  await pollTags(db, state)
  expect([...state.tags.keys()].sort()).toEqual([...tags].sort())
  expect(new Set(state.tags.values()).size).toBe(tags.length)
})

it('trusts nothing after ten seconds without an answer', async () => {
  const state = process()
  await pollTags(db, state, () => 1_000)
  expect(isBlind(state, 11_000)).toBe(false)
  expect(isBlind(state, 11_001)).toBe(true)
})
