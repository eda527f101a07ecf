import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Db, Tx } from './client'
import { sqliteFile } from './engine'
import { isBusy, isUniqueViolation } from './errors'
import { sqliteOnly, type TestDb, testDb } from './test-db'
import { increment } from './test-increment'
import { otherProcess } from './test-process'

// Each of these fails with Prisma's own adapter, or with one part of our wrapper taken out. They stay for ever: a Prisma
// upgrade must not pass without them.
sqliteOnly('a SQLite database', () => {
  let database: TestDb
  let db: Db
  beforeEach(async () => {
    database = await testDb()
    db = database.db
  })
  afterEach(() => database.close())

  const section = (slug: string) => ({ data: { slug, name: slug } })
  const slugs = async () => (await db.section.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)

  /** What another connection finds in the file. */
  const stored = () => {
    const other = new Database(sqliteFile(database.url), { readonly: true })
    const rows = other.prepare<[], { slug: string }>('SELECT slug FROM Section ORDER BY slug').all()
    other.close()
    return rows.map(({ slug }) => slug)
  }

  /** A transaction that has done `work` and stays open until it is told how to end. */
  async function begin(work: (tx: Tx) => Promise<unknown>) {
    let end = (_how: 'commit' | 'roll back') => {}
    const ending = new Promise<'commit' | 'roll back'>((resolve) => {
      end = resolve
    })
    let started = () => {}
    const start = new Promise<void>((resolve) => {
      started = resolve
    })
    const over = db.$transaction(async (tx) => {
      await work(tx)
      started()
      if ((await ending) === 'roll back') throw new Error('rolled back on purpose')
    })
    await Promise.race([start, over])
    return {
      async commit() {
        end('commit')
        await over
      },
      async rollBack() {
        end('roll back')
        await expect(over).rejects.toThrow('rolled back on purpose')
      },
    }
  }

  test('an open transaction is invisible outside, and a read does not wait for it', async () => {
    const transaction = await begin((tx) => tx.section.create(section('uncommitted')))
    // Answered while the transaction is still open, or this test would never get to its end.
    expect(await slugs()).toEqual([])
    expect(await db.$queryRawUnsafe('WITH s AS (SELECT slug FROM Section) SELECT count(*) AS n FROM s')).toEqual([{ n: 0n }])
    await transaction.commit()
    expect(await slugs()).toEqual(['uncommitted'])
  })

  test('a write from outside survives the rollback of a transaction that was open meanwhile', async () => {
    const transaction = await begin((tx) => tx.section.create(section('undone')))
    const outside = [
      db.section.create(section('created')),
      db.$executeRawUnsafe(`INSERT INTO Section (slug, name, updatedAt) VALUES ('raw', '', '')`),
      db.$queryRawUnsafe(`INSERT INTO Section (slug, name, updatedAt) VALUES ('returning', '', '') RETURNING id`),
      db.$queryRawUnsafe(`WITH x AS (SELECT 'with') INSERT INTO Section (slug, name, updatedAt) SELECT *, '', '' FROM x RETURNING id`),
    ]
    await transaction.rollBack()
    await Promise.all(outside)
    expect(stored()).toEqual(['created', 'raw', 'returning', 'with'])
  })

  test('nested writes at the same time: what was acknowledged is there, what failed left nothing', async () => {
    const author = {
      slug: 'author',
      name: '',
      articles: { create: [{ title: 'a', body: {}, section: { create: section('taken').data } }] },
    }
    await db.author.create({ data: author })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        db.author.create({
          // Every other one fails in its last statement, after its author and its first article have been written.
          data: {
            slug: `author-${i}`,
            name: '',
            articles: {
              create: [
                { title: 'first', body: {}, section: { create: section(`section-${i}`).data } },
                { title: 'second', body: {}, section: { create: section(i % 2 ? 'taken' : `other-${i}`).data } },
              ],
            },
          },
        }),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 ? 'rejected' : 'fulfilled')))
    expect(outcomes.every((outcome) => outcome.status === 'fulfilled' || isUniqueViolation(outcome.reason))).toBe(true)
    expect(await db.author.count()).toBe(1 + 20)
    expect(await db.article.count()).toBe(1 + 40)
    expect(stored()).toHaveLength(1 + 40)
  })

  test('fifty transactions that read and then write: none is lost', async () => {
    await db.section.create(section('counter'))
    await Promise.all(Array.from({ length: 50 }, () => increment(db, 1)))
    expect(await db.section.findUnique({ where: { slug: 'counter' } })).toMatchObject({ position: 50 })
  })

  test('another process that writes at the same time: none is lost on either side', async () => {
    await db.section.create(section('counter'))
    const other = await otherProcess('increment', database.url, '50')
    const theirs = other.go()
    await increment(db, 50)
    expect(await theirs).toBe(50)
    expect(await db.section.findUnique({ where: { slug: 'counter' } })).toMatchObject({ position: 100 })
  })

  test('a transaction whose caller forgets it gives way at its time-out, and one that gets no turn says busy', async () => {
    let remember = () => {}
    const forgotten = new Promise<void>((resolve) => {
      remember = resolve
    })
    const outcome = db.$transaction(
      async (tx) => {
        await tx.section.create(section('undone'))
        await forgotten
        await tx.section.create(section('late'))
      },
      { timeout: 100 },
    )
    const impatient = db.$transaction((tx) => tx.section.create(section('impatient')), { maxWait: 1 }).catch(isBusy)
    await db.section.create(section('after'))
    remember()
    expect(await outcome.catch(isBusy)).toBe(true)
    expect(await impatient).toBe(true)
    expect(stored()).toEqual(['after'])
  })

  test('when BEGIN fails because another process writes, the error says busy and the next write succeeds', async () => {
    await db.$queryRawUnsafe('PRAGMA busy_timeout = 20')
    const other = new Database(sqliteFile(database.url))
    other.exec('BEGIN IMMEDIATE')
    const refused = await Promise.allSettled([
      db.$transaction((tx) => tx.section.create(section('a'))),
      db.$transaction([db.section.create(section('b'))]),
      db.section.create(section('c')),
    ])
    expect(refused.map((outcome) => outcome.status === 'rejected' && isBusy(outcome.reason))).toEqual([true, true, true])
    other.close()
    await db.$transaction((tx) => tx.section.create(section('after')))
    expect(stored()).toEqual(['after'])
  })

  test('when COMMIT fails, the transaction is undone and the next one is a transaction of its own', async () => {
    const dangling = db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON')
      await tx.section.create(section('undone'))
      await tx.$executeRawUnsafe(`INSERT INTO Article (title, body, sectionId, authorId, updatedAt) VALUES ('', '{}', 999, 999, '')`)
    })
    await expect(dangling).rejects.toMatchObject({ cause: { kind: 'ForeignKeyConstraintViolation' } })
    await db.section.create(section('after'))
    const transaction = await begin((tx) => tx.section.create(section('also undone')))
    await transaction.rollBack()
    expect(stored()).toEqual(['after'])
  })

  test('when SQLite itself ends a transaction, nothing more is written and the caller is told', async () => {
    await db.section.create(section('taken'))
    const broken = db.$transaction(async (tx) => {
      await tx.section.create(section('undone'))
      await tx.$executeRawUnsafe(`INSERT OR ROLLBACK INTO Section (slug, name, updatedAt) VALUES ('taken', '', '')`).catch(() => {})
      await tx.section.create(section('alone')).catch(() => {})
    })
    await expect(broken).rejects.toMatchObject({ cause: { kind: 'TransactionAlreadyClosed' } })
    await db.section.create(section('after'))
    expect(stored()).toEqual(['after', 'taken'])
  })

  test('a transaction begun with raw SQL is refused, and nobody else gets into it', async () => {
    await expect(db.$executeRawUnsafe('BEGIN')).rejects.toThrow('use $transaction')
    await db.section.create(section('after'))
    expect(stored()).toEqual(['after'])
  })

  test('disconnecting undoes what is open, and the client can be used again', async () => {
    const transaction = await begin((tx) => tx.section.create(section('undone')))
    await db.$disconnect()
    expect(stored()).toEqual([])
    await db.section.create(section('after'))
    expect(stored()).toEqual(['after'])
    await transaction.rollBack()
  })
})
