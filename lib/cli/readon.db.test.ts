import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDb } from '../db/client'
import { engineOf } from '../db/engine'
import { migrationsFolder } from '../db/migrate'
import { readMigrations } from '../db/migration-history'
import { sqliteOnly, testDatabase } from '../db/test-db'
import { type Ended, readon } from './test-cli'

vi.setConfig({ testTimeout: 60_000 })

let folder: string
let remove: () => Promise<void>
let url: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readon-cli-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await remove()
})

async function database(migrated: boolean) {
  ;({ url, remove } = await testDatabase(migrated))
}
const run = (...args: string[]): Promise<Ended> => readon(args, { DATA_DIR: folder, DATABASE_URL: url })

async function withDb<T>(work: (db: ReturnType<typeof openDb>) => Promise<T>): Promise<T> {
  const db = openDb(url)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

const section = { slug: 'blog', name: '博客文章', disclaimer: '** 文責自負 **' }

test('migrate brings an empty database up to date, and doctor sees the difference', async () => {
  await database(false)
  const names = readMigrations(join(migrationsFolder, engineOf(url))).map(({ name }) => name)
  const before = await run('doctor')
  expect(before.code).toBe(1)
  expect(before.stdout).toMatch(/^WRONG {2}database: .* (Run|or run): npm run readon -- migrate$/m)

  expect(await run('migrate')).toEqual({
    code: 0,
    stdout: [...names.map((name) => `Applied ${name}.`), `${names.length} migration${names.length === 1 ? '' : 's'} applied.`, ''].join(
      '\n',
    ),
    stderr: '',
  })
  const [again, doctor] = await Promise.all([run('migrate'), run('doctor')])
  expect(again).toEqual({ code: 0, stdout: 'The database was up to date already.\n', stderr: '' })
  const lines = ['environment', 'data folder', 'database', 'media folder', 'pictures', 'jobs', 'free disk'].map(
    (name) => `ok     ${name}\n`,
  )
  expect(doctor).toEqual({ code: 0, stdout: lines.join(''), stderr: '' })
})

test('a database of another version is a sentence, and nothing is written', async () => {
  await database(true)
  await withDb(
    (db) => db.$executeRaw`UPDATE _prisma_migrations SET migration_name = ${'29990101000000_later'} WHERE migration_name LIKE '%_init'`,
  )
  const newer = 'The database was written by a newer version of Readon (unknown: 29990101000000_later).'
  const [generate, doctor] = await Promise.all([run('generate', '--articles', '1'), run('doctor')])
  expect({ code: generate.code, stdout: generate.stdout }).toEqual({ code: 1, stdout: '' })
  expect(generate.stderr).toMatch(/^The database was written .*\n$/)
  expect(doctor.stdout).toContain(`WRONG  database: ${newer}`)
  expect(await withDb((db) => db.author.count())).toBe(0)

  await withDb((db) => db.$executeRaw`DELETE FROM _prisma_migrations`)
  const names = readMigrations(join(migrationsFolder, engineOf(url))).map(({ name }) => name)
  expect((await run('doctor')).stdout).toContain(`WRONG  database: It is not up to date: ${names.join(', ')} missing. Run: npm run readon`)
})

sqliteOnly('seed --demo', () => {
  test('is not for a newsroom that has content, nor done twice', async () => {
    await database(true)
    await withDb((db) => db.section.create({ data: section }))
    const refusal = 'This newsroom has content of its own; the demo is only loaded into an empty database.\n'
    expect(await run('seed', '--demo')).toEqual({ code: 1, stdout: '', stderr: refusal })
    await withDb((db) => db.setting.create({ data: { key: 'demo', value: 'loaded' } }))
    expect(await run('seed', '--demo')).toEqual({ code: 0, stdout: 'The demo newsroom was loaded already.\n', stderr: '' })
    expect(await withDb((db) => db.article.count())).toBe(0)
  })
})

test('generate needs a section, and adds as many articles as were asked for', async () => {
  await database(true)
  const refused = await run('generate', '--articles', '3')
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' })
  expect(refused.stderr).toBe('There is no section to write in. Load the demo newsroom first: npm run readon -- seed --demo\n')

  await withDb((db) => db.section.create({ data: section }))
  const { code, stdout, stderr } = await run('generate', '--articles', '12')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^12 of 12 articles\nDone in [\d.]+ s\.\n$/)
  expect(await withDb((db) => db.article.count({ where: { status: 'published', disclaimer: section.disclaimer } }))).toBe(12)
  expect(existsSync(join(folder, 'readon.db'))).toBe(false)

  await withDb((db) => db.searchEntry.deleteMany())
  expect(await run('reindex', '--all')).toMatchObject({ code: 2, stdout: '' })
  // The texts of the entries that are gone are still in the index; such a one is no error.
  expect(await run('reindex')).toEqual({ code: 0, stdout: '12 articles indexed.\n', stderr: '' })
  expect(await withDb((db) => db.searchEntry.count())).toBe(12)
})

test('an account is opened and gets another password, and bad input is a sentence', async () => {
  await database(true)
  const opened = await run('user', 'create', '--email', 'Editor@example.com', '--role', 'editor')
  expect(opened).toEqual({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^The account Editor@example\.com \(editor\) is open\. Password, shown only now: [a-z2-9]{20}\n$/),
  })
  const [again, reset, nobody] = await Promise.all([
    run('user', 'create', '--email', 'editor@example.com', '--role', 'author'),
    run('user', 'reset-password', '--email', 'editor@example.com'),
    run('user', 'reset-password', '--email', 'nobody@example.com'),
  ])
  expect(again).toEqual({ code: 1, stdout: '', stderr: '這個電郵地址已經有帳戶。\n' })
  expect(reset.stdout).toMatch(/^editor@example\.com has a new password and is signed out everywhere\. Password, shown only now: \S{20}\n$/)
  expect(nobody).toEqual({ code: 1, stdout: '', stderr: 'There is no account nobody@example.com.\n' })
  const users = await withDb((db) => db.user.findMany())
  expect(users).toMatchObject([
    { email: 'editor@example.com', name: 'Editor', role: 'editor', passwordHash: expect.stringMatching(/^scrypt\$17\$/) },
  ])
})

test('a colleague is invited, listed and shut out', async () => {
  await database(true)
  expect(await run('user', 'invite', '--email', 'new@example.com', '--role', 'author', '--name', '新人')).toMatchObject({
    code: 0,
    stderr: '',
  })
  expect(await withDb((db) => db.job.findMany())).toMatchObject([{ kind: 'send-mail', payload: { letter: 'invitation' } }])
  expect((await run('user', 'disable', '--email', 'NEW@example.com')).code).toBe(0)
  expect(await run('user', 'list')).toEqual({ code: 0, stderr: '', stdout: 'new@example.com\tauthor\tdisabled\t新人\n' })
})

test('who has lost the telephone gets in with the password again', async () => {
  await database(true)
  const data = { email: 'lost@example.com', name: '遺失', role: 'editor', passwordHash: 'x', totpSecret: 'S', totpAt: new Date() } as const
  await withDb((db) => db.user.create({ data }))
  const call = ['user', 'remove-factors', '--email', 'Lost@example.com']
  expect(await run(...call)).toEqual({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^lost@example\.com has no second factor and no passkeys any more, and is signed out everywhere\./),
  })
  expect(await withDb((db) => db.user.findMany())).toMatchObject([{ totpSecret: null, totpAt: null }])
  const [again, nobody] = await Promise.all([run(...call), run('user', 'remove-factors')])
  expect(again).toEqual({ code: 1, stdout: '', stderr: '這個帳戶沒有雙重驗證，也沒有通行密鑰。\n' })
  expect(nobody).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Say whose: user remove-factors --email ADDRESS\./) })
})

test('doctor tells of work that failed for good and of work that nobody does', async () => {
  await database(true)
  const job = (key: string, attempts: number, minutesAgo: number, rest = {}) => ({
    kind: 'send-mail',
    key,
    payload: { letter: 'invitation', userId: 1 },
    attempts,
    runAt: new Date(Date.now() - minutesAgo * 60_000),
    ...rest,
  })
  const data = [
    job('failed', 18, -60, { lastError: 'Error: a letter could not be sent (ECONNREFUSED)' }),
    job('failed long ago', 18, 8 * 24 * 60),
    job('late', 17, 60, { kind: 'send-mail' }),
    job('in a moment', 3, 1),
    job('done', 1, 60, { doneAt: new Date() }),
    job('under way', 1, 60, { leaseUntil: new Date(Date.now() + 600_000) }),
  ]
  await withDb((db) => db.job.createMany({ data }))
  const { code, stdout } = await run('doctor')
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^WRONG {2}jobs: 1 of them have been due since \d{4}-\S+Z or later, and nobody does them\. Is the server running\? 1 of them failed for good in the last 7 days, the last one of kind send-mail: Error: a letter could not be sent \(ECONNREFUSED\)\. Check SMTP_URL/m,
  )
})
