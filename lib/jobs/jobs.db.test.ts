import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { Db } from '../db/client'
import { breaksDuring } from '../db/test-breaks'
import { testDb } from '../db/test-db'
import { handlers } from './handlers'
import { cancel, enqueue } from './outbox'
import { isGivenUp, pauseAfter } from './patience'
import { type JobFailure, type JobHandlers, LEASE_MS, runDueJobs } from './runner'
import { startScheduler } from './scheduler'

const NOON = new Date('2026-11-01T12:00:00Z')
/** A clock that stands still. */
const at = (time: Date) => () => time
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

/** A log that writes what it is told into a list. */
const logTo = (lines: string[]) => {
  const write = (level: string) => (fields: object, message: string) => void lines.push(`${level} ${message} ${JSON.stringify(fields)}`)
  return { warn: write('warn'), error: write('error') }
}

it('runs what is due, oldest first, once, and nothing early', async () => {
  const { ran, recording } = recorder()
  await put('b', 2, later(-1))
  await put('a', 1, later(-10))
  await put('c', 3, later(1))
  expect(await runDueJobs(db, recording, { clock: at(NOON) })).toBe(2)
  expect(await runDueJobs(db, recording, { clock: at(NOON) })).toBe(0)
  expect(ran).toEqual([1, 2])
})

it('late is better than never: after downtime everything overdue runs', async () => {
  const { ran, recording } = recorder()
  await put('a', 1, later(-86_400))
  await runDueJobs(db, recording, { clock: at(NOON) })
  expect(ran).toEqual([1])
})

it('two workers never run the same job', async () => {
  const { ran, recording } = recorder()
  for (let id = 1; id <= 12; id++) await put(`job-${id}`, id, later(-1))
  await Promise.all(['one', 'two', 'three'].map((owner) => runDueJobs(db, recording, { clock: at(NOON), owner })))
  expect([...ran].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
})

it('tries a failed job again, later and later', async () => {
  const { ran, recording } = recorder(() => true)
  await put('a', 1, later(0))
  await runDueJobs(db, recording, { clock: at(NOON) })
  expect(await db.job.findUnique({ where: { key: 'a' } })).toMatchObject({
    attempts: 1,
    doneAt: null,
    lastError: 'Error: not yet',
    runAt: later(2),
  })
  await runDueJobs(db, recording, { clock: at(later(1)) })
  expect(ran).toHaveLength(1)
  await runDueJobs(db, recording, { clock: at(later(2)) })
  expect(ran).toHaveLength(2)
  expect([1, 2, 3, 20].map((attempts) => pauseAfter('article-due', attempts))).toEqual([2, 4, 8, 600])
})

it('gives a letter a day, with growing pauses, and other work some minutes', () => {
  const lasts = (kind: string) => {
    let [attempts, seconds] = [1, 0]
    for (; !isGivenUp(kind, attempts); attempts++) {
      expect(pauseAfter(kind, attempts + 1)).toBeGreaterThanOrEqual(pauseAfter(kind, attempts))
      seconds += pauseAfter(kind, attempts)
    }
    return seconds / 3_600
  }
  expect(lasts('send-mail')).toBeGreaterThan(24)
  expect(lasts('send-mail')).toBeLessThan(30)
  expect(lasts('article-due')).toBeLessThan(0.2)
})

it('tells of each failure which job it was and whether it was the last try, after which nobody tries again', async () => {
  const failing: JobHandlers = {
    ...handlers,
    'send-mail': async () => {
      throw new Error('the server is away')
    },
  }
  const payload = { letter: 'invitation', userId: 7 } as const
  await db.$transaction((tx) => enqueue(tx, 'send-mail', 'letter', payload, NOON))
  const { id } = await db.job.findUniqueOrThrow({ where: { key: 'letter' } })
  const failures: JobFailure[] = []
  const tries = async (attempts: number) => {
    await db.job.update({ where: { id }, data: { attempts, runAt: NOON } })
    return runDueJobs(db, failing, { clock: at(NOON), onFailure: (failure) => failures.push(failure) })
  }
  expect([await tries(7), await tries(17), await tries(18)]).toEqual([1, 1, 0])
  const error = expect.objectContaining({ message: 'the server is away' })
  expect(failures).toEqual([
    { id, kind: 'send-mail', attempts: 8, givenUp: false, error },
    { id, kind: 'send-mail', attempts: 18, givenUp: true, error },
  ])
})

it('leaves kinds that it does not know to a newer process', async () => {
  await db.job.create({ data: { kind: 'fly-to-the-moon', key: 'moon', payload: {}, runAt: later(-1) } })
  expect(await runDueJobs(db, handlers, { clock: at(NOON) })).toBe(0)
  expect(await db.job.findUnique({ where: { key: 'moon' } })).toMatchObject({ attempts: 0, lastError: null })
})

it('begins no further job once it was told to stop', async () => {
  const { ran, recording } = recorder()
  await put('a', 1, later(-2))
  await put('b', 2, later(-1))
  expect(await runDueJobs(db, recording, { clock: at(NOON), isStopped: () => ran.length > 0 })).toBe(1)
  expect(ran).toEqual([1])
})

it('lets others come to their turn before each job', async () => {
  const { ran, recording } = recorder()
  for (let id = 1; id <= 12; id++) await put(`job-${id}`, id, later(-1))
  expect(await breaksDuring(() => runDueJobs(db, recording, { clock: at(NOON) }))).toBeGreaterThan(12)
  expect(ran).toHaveLength(12)
})

it('leaves kinds to others: what is due does not wait behind what is slow', async () => {
  const { ran, recording } = recorder()
  await db.$transaction((tx) => enqueue(tx, 'media-avif', 'slow', { mediaId: 1 }, later(-9)))
  await put('a', 1, later(-1))
  expect(await runDueJobs(db, recording, { clock: at(NOON), kinds: ['article-due'] })).toBe(1)
  expect(ran).toEqual([1])
  expect(await runDueJobs(db, recording, { clock: at(NOON), kinds: ['media-avif'] })).toBe(1)
})

it('takes over a job whose worker died, once its lease has run out', async () => {
  const { ran, recording } = recorder()
  await put('a', 1, later(-1))
  await db.job.update({ where: { key: 'a' }, data: { leaseOwner: 'dead', leaseUntil: later(5), attempts: 1 } })
  await runDueJobs(db, recording, { clock: at(NOON) })
  expect(ran).toEqual([])
  await runDueJobs(db, recording, { clock: at(later(6)) })
  expect(ran).toEqual([1])
})

it('keeps its lease for as long as a job runs, so that nobody else takes it over', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { ran, recording } = recorder()
  let finish: () => void = () => undefined
  const long = new Promise<void>((resolve) => {
    finish = resolve
  })
  await put('a', 1, later(-1))
  let now = NOON
  const slow: JobHandlers = { ...recording, 'article-due': () => long }
  const first = runDueJobs(db, slow, { clock: () => now })
  const lease = async () => (await db.job.findUniqueOrThrow({ where: { key: 'a' } })).leaseUntil
  await vi.waitFor(async () => expect(await lease()).toEqual(new Date(NOON.getTime() + LEASE_MS)), 10_000)
  for (const seconds of [20, 40, 60]) {
    now = later(seconds)
    vi.advanceTimersByTime(LEASE_MS / 3)
    await vi.waitFor(async () => expect(await lease()).toEqual(new Date(now.getTime() + LEASE_MS)), 10_000)
  }
  expect(await runDueJobs(db, recording, { clock: at(later(61)) })).toBe(0)
  finish()
  expect(await first).toBe(1)
  expect([ran, await lease(), vi.getTimerCount()]).toEqual([[], null, 0])
})

it('a job with the same key replaces the one that waits; a cancelled one does not run', async () => {
  const { ran, recording } = recorder()
  await put('a', 1, later(-5))
  await put('a', 2, later(-5))
  await put('b', 3, later(-5))
  await db.$transaction((tx) => cancel(tx, 'b'))
  await runDueJobs(db, recording, { clock: at(NOON) })
  expect(ran).toEqual([2])
})

it('an article whose time has come makes its pages and all lists out of date', async () => {
  await put('article-due:7', 7, later(-1))
  await runDueJobs(db, handlers, { clock: at(NOON) })
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
    ...handlers,
    'check-link': () => silence.then(() => void done.push('link')),
    'article-due': async () => void done.push('article'),
  }
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000)
  await db.$transaction((tx) => enqueue(tx, 'check-link', 'link', { url: 'https://example.com/' }, secondsAgo(20)))
  await put('a', 1, secondsAgo(10))
  const scheduler = startScheduler(db, logTo(done), silent)
  await vi.waitFor(async () => expect(await db.job.findUnique({ where: { key: 'link' } })).toMatchObject({ attempts: 1 }), 10_000)
  await vi.waitFor(() => expect(done).toEqual(['article']), 10_000)
  answer()
  await scheduler.stop()
  expect(done).toEqual(['article', 'link'])
})

it('the log hears which job failed, and nothing of what it carries', async () => {
  const lines: string[] = []
  const failing: JobHandlers = {
    ...handlers,
    'check-link': async () => {
      throw new Error('no')
    },
  }
  const url = 'https://example.com/?secret=1'
  await db.$transaction((tx) => enqueue(tx, 'check-link', 'link', { url }, later(-1)))
  const { id } = await db.job.findUniqueOrThrow({ where: { key: 'link' } })
  await db.job.update({ where: { id }, data: { attempts: 6 } })
  const scheduler = startScheduler(db, logTo(lines), failing, at(NOON))
  await vi.waitFor(() => expect(lines).toHaveLength(1), 10_000)
  await scheduler.stop()
  await db.job.update({ where: { id }, data: { runAt: later(-1) } })
  const again = startScheduler(db, logTo(lines), failing, at(NOON))
  await vi.waitFor(() => expect(lines).toHaveLength(2), 10_000)
  await again.stop()
  expect(lines).toEqual([
    `warn a job failed and will be tried again {"error":{},"job":{"id":${id},"kind":"check-link","attempts":7}}`,
    `error a job failed and is given up {"error":{},"job":{"id":${id},"kind":"check-link","attempts":8}}`,
  ])
})

it('stopping waits for the job under way, and leaves those behind it for the next start', async () => {
  const { ran, recording } = recorder()
  let finish: () => void = () => undefined
  const long = new Promise<void>((resolve) => {
    finish = resolve
  })
  await put('a', 1, later(-2))
  await put('b', 2, later(-1))
  const slow: JobHandlers = { ...recording, 'article-due': (...job) => long.then(() => recording['article-due'](...job)) }
  const scheduler = startScheduler(db, logTo([]), slow, at(NOON))
  await vi.waitFor(async () => expect(await db.job.findUnique({ where: { key: 'a' } })).toMatchObject({ attempts: 1 }), 10_000)
  const stopped = scheduler.stop()
  finish()
  await stopped
  expect(ran).toEqual([1])
  expect(await db.job.findUnique({ where: { key: 'b' } })).toMatchObject({ attempts: 0, doneAt: null })
})
