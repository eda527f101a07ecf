import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { freePort } from '../readon'
import { ask } from './ask'
import { expect, sqliteIn, test } from './fixtures'
import { accepts, beginSlowly } from './slow-client'

/** A database that was closed properly is one file, and whole. */
function expectClosed(dataDir: string): void {
  for (const rest of ['-wal', '-shm']) expect(existsSync(join(dataDir, `readon.db${rest}`))).toBe(false)
  const db = new Database(join(dataDir, 'readon.db'), { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} finishes what is under way, accepts nothing new, closes the database and ends with 0`, async ({
    copied,
    run,
    editorsOf,
  }) => {
    const port = await freePort()
    const site = `http://127.0.0.1:${port}`
    const readon = run({ dataDir: copied, port })
    await readon.prints('is open:')
    // A write, so that there is something to be put from the log into the file.
    const editors = editorsOf(sqliteIn(copied))
    const { address } = await editors.publish({ title: `在${signal}之前刊出` })
    expect((await ask(site, address)).status).toBe(200)
    await editors.db.$disconnect()
    const clients = await Promise.all(Array.from({ length: 12 }, () => beginSlowly(site)))

    readon.child.kill(signal)
    await expect.poll(() => accepts(site), { intervals: [20] }).toBe(false)
    for (const answer of await Promise.all(clients.map((client) => client.finish()))) {
      expect(answer).toContain('HTTP/1.1 204 No Content\r\n')
      expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n')
    }
    expect(await readon.ended).toEqual({ code: 0, signal: null })
    expect(readon.stderr()).toBe('')
    expectClosed(copied)
  })
}

test('npm passes the signal on: nothing is left that holds the port', async ({ copied }) => {
  const port = await freePort()
  const { SITE_URL: _, NO_COLOR: __, ...inherited } = process.env
  const env = { ...inherited, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: copied, LOG_LEVEL: 'warn' }
  const npm = spawn('npm', ['start', '--silent'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => npm.stdout.on('data', (chunk: Buffer) => chunk.includes('is open:') && resolve()))
  npm.kill('SIGTERM')
  await once(npm, 'exit')
  await expect.poll(() => accepts(`http://127.0.0.1:${port}`)).toBe(false)
  await expect.poll(() => existsSync(join(copied, 'readon.db-wal'))).toBe(false)
  expectClosed(copied)
})

test('a server that has its hands full is not cut off either', async ({ copied, run, editorsOf }) => {
  const { db } = editorsOf(sqliteIn(copied))
  const articles = await db.article.findMany({ select: { id: true }, where: { status: 'published' } })
  await db.$disconnect()
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const readon = run({ dataDir: copied, port })
  await readon.prints('is open:')

  // All pages at once, none of them rendered before: the process has no moment for anything else.
  const asked = articles.map(({ id }) => ask(site, `/article/${id}/next/first`).catch((error: NodeJS.ErrnoException) => error))
  await Promise.race(asked)
  readon.child.kill('SIGTERM')
  expect(await readon.ended).toEqual({ code: 0, signal: null })
  // Who was not accepted yet is refused, and can ask the next server; who was gets the whole answer.
  for (const answer of await Promise.all(asked)) {
    if (answer instanceof Error) expect(['ECONNREFUSED', 'ECONNRESET']).toContain(answer.code)
    else expect([200, 404]).toContain(answer.status)
  }
  expectClosed(copied)
})
