import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { handlers } from './handlers'
import { cancel, enqueue } from './outbox'
import { backOffSeconds, type JobHandlers, runDueJobs } from './runner'
import { startScheduler } from './scheduler'

const NOON = new Date('2026-11-01T12:00:00Z')
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000)

let db: Db
let close: () => Promise<void>

beforeEach(async () => ({ db, close } = await testDb()))
afterEach(() => close())

const put = (key: string, articleId: number, runAt: Date) => db.$transaction((tx) => enqueue(tx, 'article-due', key, { articleId }, runAt))

function recorder(fail: (articleId: number) => boolean = () => false) {
  const ran: number[] = []
  const recording: JobHandlers = {
    ...handlers,
    'article-due': async (_, { articleId }) => {
      ran.push(articleId)
      if (fail(articleId)) throw new Error('not yet')
    },
    'send-mail': async () => undefined,
  }
  return { ran, recording }
}

it('runs what is due, oldest first, once, and nothing early', async () => {
  const { ran, recording } = recorder()
  await put('b', 2, later(-1))
  await put('a', 1, later(-10))
  await put('c', 3, later(1))
  expect(await runDueJobs(db, recording, NOON)).toBe(2)
  expect(await runDueJobs(db, recording, NOON)).toBe(0)
  expect(ran).toEqual([1, 2])
})

it('late is better than never: after downtime everything overdue runs', async () => {
  const { ran, recording } = recorder()
  await put('a', 1, later(-86_400))
  await runDueJobs(db, recording, NOON)
  expect(ran).toEqual([1])
})

it('two workers never run the same job', async () => {
  const { ran, recording } = recorder()
  for (let id = 1; id <= 12; id++) await put(`job-${id}`, id, later(-1))
  await Promise.all(['one', 'two', 'three'].map((owner) => runDueJobs(db, recording, NOON, owner)))
  expect([...ran].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
})

it('tries a failed job again, later and later', async () => {
  const { ran, recording } = recorder(() => true)
  await put('a', 1, later(0))
  await runDueJobs(db, recording, NOON)
  expect(await db.job.findUnique({ where: { key: 'a' } })).toMatchObject({
    attempts: 1,
    doneAt: null,
    lastError: 'Error: not yet',
    runAt: later(2),
  })
  await runDueJobs(db, recording, later(1))
  expect(ran).toHaveLength(1)
  await runDueJobs(db, recording, later(2))
  expect(ran).toHaveLength(2)
  expect([1, 2, 3, 20].map(backOffSeconds)).toEqual([2, 4, 8, 600])
})

it('leaves kinds to others: what is due does not wait behind what is slow', async () => {
  const { ran, recording } = recorder()
  await db.$transaction((tx) => enqueue(tx, 'media-avif', 'slow', { mediaId: 1 }, later(-9)))
  await put('a', 1, later(-1))
  expect(await runDueJobs(db, recording, NOON, 'one', { notIn: ['media-avif'] })).toBe(1)
  expect(ran).toEqual([1])
  expect(await runDueJobs(db, recording, NOON, 'one', { in: ['media-avif'] })).toBe(1)
})

it('takes over a job whose worker died, once its lease has run out', async () => {
  const { ran, recording } = recorder()
  await put('a', 1, later(-1))
  await db.job.update({ where: { key: 'a' }, data: { leaseOwner: 'dead', leaseUntil: later(5), attempts: 1 } })
  await runDueJobs(db, recording, NOON)
  expect(ran).toEqual([])
  await runDueJobs(db, recording, later(6))
  expect(ran).toEqual([1])
})

it('a job with the same key replaces the one that waits; a cancelled one does not run', async () => {
  const { ran, recording } = recorder()
  await put('a', 1, later(-5))
  await put('a', 2, later(-5))
  await put('b', 3, later(-5))
  await db.$transaction((tx) => cancel(tx, 'b'))
  await runDueJobs(db, recording, NOON)
  expect(ran).toEqual([2])
})

it('an article whose time has come makes its pages and all lists out of date', async () => {
  await put('article-due:7', 7, later(-1))
  await runDueJobs(db, handlers, NOON)
  const tags = (await db.cacheTag.findMany({ where: { tag: { not: '*' } } })).map(({ tag }) => tag)
  expect(tags.sort()).toEqual(['article:7', 'articles'])
})

it('an article whose time has come does not wait behind a site that is silent', async () => {
  const done: string[] = []
  let answer: () => void = () => undefined
  const silence = new Promise<void>((resolve) => {
    answer = resolve
  })
  const silent: JobHandlers = {
    'check-link': () => silence.then(() => void done.push('link')),
    'article-due': async () => void done.push('article'),
  }
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000)
  await db.$transaction((tx) => enqueue(tx, 'check-link', 'link', { url: 'https://example.com/' }, secondsAgo(20)))
  await put('a', 1, secondsAgo(10))
  const scheduler = startScheduler(db, (error) => done.push(String(error)), silent)
  await vi.waitFor(async () => expect(await db.job.findUnique({ where: { key: 'link' } })).toMatchObject({ attempts: 1 }), 10_000)
  await vi.waitFor(() => expect(done).toEqual(['article']), 10_000)
  answer()
  await scheduler.stop()
  expect(done).toEqual(['article', 'link'])
})
