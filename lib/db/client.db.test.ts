import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adoptDb, closeDb, type Db, db, openDb } from './client'
import { isBusy, isNotFound, isUniqueViolation } from './errors'
import { postgresqlOnly, type TestDb, testDb } from './test-db'

let database: TestDb
beforeEach(async () => {
  database = await testDb()
})
afterEach(() => database.close())

const section = (slug: string) => ({ data: { slug, name: slug } })
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  )

test('what goes in comes out: text, JSON, dates to the millisecond, enums', async () => {
  const publishedAt = new Date('2026-11-23T08:30:00.123Z')
  const body = { type: 'doc', content: [{ text: '往下看「𠮷野家」👩‍👩‍👧', level: 2, empty: [] }] }
  await database.db.article.create({
    data: {
      title: '标题 標題 “ ”',
      body,
      status: 'published',
      publishedAt,
      section: { create: section('a').data },
      author: { create: { slug: 'a', name: '甲' } },
    },
  })
  const where = { publishedAt: { lte: publishedAt }, status: 'published' as const }
  expect(await database.db.article.findFirst({ where, include: { author: true } })).toMatchObject({
    title: '标题 標題 “ ”',
    body,
    publishedAt,
    author: { name: '甲' },
  })
  expect(await database.db.article.count({ where: { publishedAt: { lt: publishedAt } } })).toBe(0)
})

test('errors are told by their codes, from queries, from raw SQL and inside of transactions', async () => {
  const { db } = database
  await db.section.create(section('taken'))
  const raw = `INSERT INTO "Section" ("slug", "name", "updatedAt") VALUES ('taken', '', '2026-11-23T00:00:00.000+00:00')`
  for (const error of await Promise.all([
    failure(db.section.create(section('taken'))),
    failure(db.$executeRawUnsafe(raw)),
    failure(db.$transaction((tx) => tx.section.create(section('taken')))),
    failure(db.section.createMany({ data: [section('x').data, section('taken').data] })),
  ])) {
    expect(isUniqueViolation(error)).toBe(true)
    expect(isNotFound(error) || isBusy(error)).toBe(false)
  }
  for (const error of await Promise.all([
    failure(db.section.update({ where: { slug: 'none' }, data: { name: 'x' } })),
    failure(db.section.delete({ where: { slug: 'none' } })),
    failure(db.section.findUniqueOrThrow({ where: { slug: 'none' } })),
  ])) {
    expect(isNotFound(error)).toBe(true)
    expect(isUniqueViolation(error) || isBusy(error)).toBe(false)
  }
  expect(await db.section.count()).toBe(1)
})

test('a transaction that takes too long says busy and writes nothing', async () => {
  const { db } = database
  const slow = db.$transaction(
    async (tx) => {
      await tx.section.create(section('undone'))
      await setTimeout(50)
      await tx.section.create(section('late'))
    },
    { timeout: 10 },
  )
  expect(isBusy(await failure(slow))).toBe(true)
  expect(await db.section.count()).toBe(0)
})

test('db() is one client for every bundle of the process, and can be closed and opened again', async () => {
  expect(db()).toBe(database.db)
  const slot: unknown = Reflect.get(globalThis, Symbol.for('readon.db'))
  expect(slot).toBe(database.db)
  const other: Db = openDb(database.url)
  adoptDb(other)
  expect(db()).toBe(other)
  await other.section.create(section('through the other'))
  await closeDb()
  await closeDb()
  // Now it is the one of the environment, which the tests make sure does not exist.
  await expect(db().section.count()).rejects.toThrow()
  await closeDb()
})

postgresqlOnly('PostgreSQL', () => {
  test('sessions have their time-outs and keep to UTC, whatever the server says', async () => {
    const setting = async (name: string) => (await database.db.$queryRawUnsafe<Record<string, string>[]>(`SHOW ${name}`))[0]
    expect(await setting('statement_timeout')).toEqual({ statement_timeout: '15s' })
    expect(await setting('idle_in_transaction_session_timeout')).toEqual({ idle_in_transaction_session_timeout: '15s' })
    expect(await setting('TimeZone')).toEqual({ TimeZone: 'UTC' })
  })

  test('a statement that is cut off by its time-out says busy', async () => {
    await expect(
      failure(
        database.db.$transaction(async (tx) => {
          await tx.$executeRawUnsafe('SET LOCAL statement_timeout = 10')
          await tx.$queryRawUnsafe('SELECT 1 FROM pg_sleep(5)')
        }),
      ).then(isBusy),
    ).resolves.toBe(true)
  })

  test('a transaction that swallows a failure is not acknowledged', async () => {
    const { db } = database
    await db.section.create(section('taken'))
    const swallowing = db.$transaction(async (tx) => {
      await tx.section.create(section('undone'))
      await tx.section.create(section('taken')).catch(() => {})
    })
    await expect(swallowing).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
    // The connection went back to the pool fit for use, and whichever the pool hands out is.
    await Promise.all(Array.from({ length: 10 }, (_, i) => db.$transaction((tx) => tx.section.create(section(`after-${i}`)))))
    expect(await db.section.count()).toBe(11)
  })
})
