import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type Db, openDb, type Tx } from './db/client'
import { postgresqlOnly, type TestDb, testDb } from './db/test-db'
import { env } from './env'
import { ExpectedError } from './errors'
import { log } from './log'
import { doorRoute } from './studio-route'

let own: TestDb
beforeEach(async () => {
  const { level } = log
  log.level = 'silent'
  onTestFinished(() => {
    log.level = level
  })
  own = await testDb()
  onTestFinished(own.close)
})

/** Begins a transaction with this in it, and resolves to what ends it. */
function held(db: Db, act: (tx: Tx) => Promise<unknown>): Promise<() => Promise<void>> {
  return new Promise((begun, failed) => {
    const whole = db.$transaction(
      async (tx) => {
        await act(tx)
        await new Promise<void>((end) =>
          begun(() => {
            end()
            return whole
          }),
        )
      },
      { timeout: 60_000 },
    )
    whole.catch(failed)
  })
}

const ask = (handle: (db: Db) => Promise<unknown>) =>
  doorRoute(({ db }) => handle(db))(new Request(env().SITE_URL, { method: 'POST', headers: { origin: env().SITE_URL }, body: '{}' }))

describe('a refusal', () => {
  it('while somebody else holds the database says to try again, and loses nothing', async () => {
    const elsewhere = openDb(own.url)
    onTestFinished(() => elsewhere.$disconnect())
    await own.db.tag.create({ data: { name: '海港', slug: 'harbour' } })
    const letGo = await held(elsewhere, (tx) => tx.tag.update({ where: { slug: 'harbour' }, data: { name: '維港' } }))
    const write = (db: Db) =>
      db.$transaction(async (tx) => {
        await tx.section.create({ data: { slug: 'now', name: '即時' } })
        // PostgreSQL would wait longer than this test.
        if (own.url.startsWith('postgresql:')) await tx.$executeRawUnsafe('SET LOCAL lock_timeout = 50')
        await tx.tag.update({ where: { slug: 'harbour' }, data: { name: '海濱' } })
      })
    const answer = await ask(write)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
      503,
      '5',
      'application/problem+json; charset=utf-8',
    ])
    expect(await answer.json()).toMatchObject({ status: 503, detail: expect.stringMatching(/^伺服器正忙.*再試。$/) })
    await letGo()
    expect([await own.db.section.count(), await own.db.tag.findMany()]).toMatchObject([0, [{ name: '維港' }]])
    expect((await ask(write)).status).toBe(200)
    expect([await own.db.section.count(), await own.db.tag.findMany()]).toMatchObject([1, [{ name: '海濱' }]])
  })

  it('that was expected keeps its status and its sentence, and what was not is told by a number', async () => {
    const expected = await ask(() => Promise.reject(new ExpectedError(409, '剛被別人更改過。')))
    expect([expected.status, expected.headers.get('retry-after'), (await expected.json()).detail]).toEqual([409, null, '剛被別人更改過。'])
    const failed = await ask((db) => db.tag.findUniqueOrThrow({ where: { id: 1 } }))
    expect([failed.status, (await failed.json()).detail]).toEqual([500, expect.stringMatching(/編號 [0-9a-f]{8}。$/)])
  })
})

postgresqlOnly('PostgreSQL', () => {
  it('says busy when no connection of the pool is free', async () => {
    const make = (slug: string) => held(own.db, (tx) => tx.tag.create({ data: { name: slug, slug } }))
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => make(`t${index}`)))
    const answers = await Promise.all([ask((db) => db.tag.count()), ask((db) => db.$transaction((tx) => tx.tag.count()))])
    await Promise.all(all.map((letGo) => letGo()))
    expect(answers.map(({ status }) => status)).toEqual([503, 503])
  })
})
