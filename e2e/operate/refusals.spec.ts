import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AUTH_SECRET, freePort } from '../readon'
import { expect, test } from './fixtures'
import type { Running } from './start-command'

/** It ends with 1, and says why on standard error in a few words for the operator: no stack, no log line, no half of a start. */
async function expectRefusal(readon: Running, cause: RegExp): Promise<void> {
  expect(await readon.ended).toEqual({ code: 1, signal: null })
  expect(readon.stderr()).toMatch(cause)
  expect(readon.stderr()).not.toMatch(/^\s+at /m)
  expect(readon.stderr().trim().split('\n').length).toBeLessThanOrEqual(4)
  expect(readon.stdout()).toBe('')
}

const wrong: [name: string, env: Record<string, string>, cause: RegExp][] = [
  ['a port that is no number', { PORT: 'abc' }, /PORT must be/],
  ['a port that no machine has', { PORT: '70000' }, /PORT must be/],
  ['a site address without a scheme', { SITE_URL: 'news.example.hk' }, /SITE_URL must be/],
  ['a time zone that does not exist', { SITE_TIMEZONE: 'Mars/Olympus_Mons' }, /SITE_TIMEZONE must be/],
  ['a database of another kind', { DATABASE_URL: 'mysql://readon:geheim@localhost/readon' }, /DATABASE_URL must begin with/],
  ['a proxy that is no address', { TRUSTED_PROXIES: 'proxy.example' }, /TRUSTED_PROXIES must be/],
  ['two of them at once', { SEED: 'maybe', LOG_LEVEL: 'loud' }, /SEED must be[\s\S]*LOG_LEVEL must be/],
]

for (const [name, env, cause] of wrong) {
  test(`refuses ${name}`, async ({ folder, run }) => {
    const dataDir = join(folder, 'data')
    const readon = run({ dataDir, port: await freePort(), env })
    await expectRefusal(readon, cause)
    expect(readon.stderr()).not.toContain('geheim')
    expect(existsSync(dataDir)).toBe(false)
  })
}

test('refuses a port that another program has', async ({ folder, run }) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const dataDir = join(folder, 'data')
  await expectRefusal(run({ dataDir, port }), new RegExp(`Port ${port} is already in use`))
  expect(existsSync(dataDir)).toBe(false)
  other.close()
})

for (const [name, below] of [
  ['is a file', []],
  ['lies in a file', ['data']],
] as const) {
  test(`refuses a data folder that ${name}`, async ({ folder, run }) => {
    const file = join(folder, 'taken')
    writeFileSync(file, 'mine')
    const dataDir = join(file, ...below)
    const readon = run({ dataDir, port: await freePort() })
    await expectRefusal(readon, /data folder .*taken.* cannot be written to/)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toEqual(['taken'])
  })
}

test('refuses a database that a newer version has written, and leaves it as it is', async ({ copied, run }) => {
  const file = join(copied, 'readon.db')
  const db = new Database(file)
  db.prepare(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ('later', 'x', '29991231000000_later', datetime('now'), datetime('now'), 1)`,
  ).run()
  db.close()
  const look = () => ({ names: readdirSync(copied).sort(), db: createHash('sha256').update(readFileSync(file)).digest('hex') })
  const before = look()
  await expectRefusal(run({ dataDir: copied, port: await freePort() }), /newer version of Readon.*29991231000000_later/)
  expect(look()).toEqual(before)
})

test('refuses a file that is no database', async ({ folder, run }) => {
  writeFileSync(join(folder, 'readon.db'), '這不是資料庫。'.repeat(1_000))
  await expectRefusal(run({ dataDir: folder, port: await freePort() }), /not a database/)
  expect(readdirSync(folder)).toEqual(['readon.db'])
})

test('refuses PostgreSQL without a secret that its processes have in common', async ({ folder, run }) => {
  const dataDir = join(folder, 'data')
  const env = { DATABASE_URL: 'postgresql://readon:geheim@127.0.0.1:1/readon' }
  await expectRefusal(run({ dataDir, port: await freePort(), env }), /AUTH_SECRET must be set/)
  expect(existsSync(dataDir)).toBe(false)
})

test('refuses to start without its PostgreSQL, and keeps the password to itself', async ({ folder, run }) => {
  const port = await freePort()
  const url = `postgresql://readon:geheim@127.0.0.1:${await freePort()}/readon`
  const readon = run({ dataDir: join(folder, 'data'), port, env: { DATABASE_URL: url, AUTH_SECRET } })
  await expectRefusal(readon, /database.*ECONNREFUSED|ECONNREFUSED.*database/i)
  expect(readon.stderr()).not.toContain('geheim')
})
