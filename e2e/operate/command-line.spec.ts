import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { expect, test } from './fixtures'

/** Runs the command line through npm, as the manual says. */
async function readon(dataDir: string, ...args: string[]) {
  const { DATABASE_URL: _, MEDIA_URL: __, ...inherited } = process.env
  const child = spawn('npm', ['run', '--silent', 'readon', '--', ...args], {
    env: { ...inherited, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, stdout, stderr: stderr.replaceAll(/^npm .*\n/gm, '') }
}

test('--help lists the commands', async ({ folder }) => {
  const { code, stdout } = await readon(folder, '--help')
  expect(code).toBe(0)
  for (const command of ['migrate', 'seed --demo', 'generate --articles N', 'doctor'])
    expect(stdout).toMatch(new RegExp(`^ +${command} `, 'm'))
})

test('migrate makes the database, and then has nothing more to do', async ({ folder }) => {
  const first = await readon(join(folder, 'data'), 'migrate')
  expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/migrations? applied\.\n$/)])
  expect(await readon(join(folder, 'data'), 'migrate')).toEqual({ code: 0, stdout: 'The database was up to date already.\n', stderr: '' })
})

test('doctor finds a healthy newsroom healthy', async ({ copied }) => {
  const { code, stdout } = await readon(copied, 'doctor')
  expect(stdout).not.toContain('WRONG')
  expect(code).toBe(0)
})

test('doctor says what ails a database from a newer version', async ({ copied }) => {
  const db = new Database(join(copied, 'readon.db'))
  db.exec(`UPDATE _prisma_migrations SET migration_name = '29991231000000_later'`)
  db.close()
  const { code, stdout } = await readon(copied, 'doctor')
  expect(stdout).toMatch(/^WRONG +database: .*newer version of Readon/m)
  expect(code).toBe(1)
})
