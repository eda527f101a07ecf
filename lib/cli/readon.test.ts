import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Run, UsageError } from './command'
import { runGenerate } from './generate'
import { runSeed } from './seed'
import { readon } from './test-cli'
import { runUser } from './user'

// Each test waits for processes that compile TypeScript first.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readon-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('--help lists the commands, whatever the environment says', async () => {
  const { code, stdout, stderr } = await readon(['--help'], { PORT: 'nonsense' })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const call of ['migrate', 'seed --demo', 'generate --articles N', 'user create --email A --role R', 'doctor'])
    expect(stdout).toContain(`  ${call} `)
})

test('a wrong call is answered with a sentence and exit code 2', async () => {
  const calls = [[], ['toString'], ['migrate', '--fast'], ['generate', '--articles', '5', '--help']]
  const [none, unknown, option, help] = await Promise.all(calls.map((args) => readon(args, { DATA_DIR: join(folder, 'untouched') })))
  const wrong = (sentence: string) => ({ code: 2, stdout: '', stderr: `${sentence} See: npm run readon -- --help\n` })
  expect(none).toEqual(wrong('No command was given.'))
  expect(unknown).toEqual(wrong('There is no command toString.'))
  expect(option).toEqual(wrong("Unknown option '--fast'."))
  expect(help).toEqual({ code: 0, stderr: '', stdout: expect.stringContaining('Usage: npm run readon -- generate --articles N\n') })
  expect(existsSync(join(folder, 'untouched'))).toBe(false)
})

const refused = (given: string) => `--articles must be a whole number from 1 to 1,000,000, not ${given}.`
const refusals: [Run, string[], string][] = [
  [runSeed, [], 'Say what to load: seed --demo.'],
  [runSeed, ['--demo', '--fast'], "Unknown option '--fast'."],
  [runUser, ['delete'], 'Say what to do: user create, invite, list, reset-password, remove-factors or disable.'],
  [runUser, ['invite', '--email', 'a@example.com'], '--role must be owner, editor, author, contributor.'],
  [runUser, ['disable'], 'Say whose: user disable --email ADDRESS.'],
  [runUser, ['create', '--role', 'owner'], 'Say whose: user create --email ADDRESS --role ROLE.'],
  [runUser, ['create', '--email', 'a@example.com', '--role', 'king'], '--role must be owner, editor, author, contributor.'],
  [runUser, ['reset-password'], 'Say whose: user reset-password --email ADDRESS.'],
  [runGenerate, [], 'Say how many: generate --articles N.'],
  ...['0', '1000001', '1e3', '2.5', ''].map((given): [Run, string[], string] => [runGenerate, ['--articles', given], refused(given)]),
]

test.each(refusals)('%o refuses %j before it touches anything', async (run, args, sentence) => {
  await expect(run(args, () => undefined)).rejects.toThrow(new UsageError(sentence))
})

test('a wrong environment is told in sentences, one for each variable', async () => {
  const env = { PORT: '99999', DATABASE_URL: 'mysql://localhost' }
  const sentences = ['PORT must be 1 to 65535', 'DATABASE_URL must begin with file: (SQLite) or postgresql://']
  const [migrate, { code, stdout }] = await Promise.all([readon(['migrate'], env), readon(['doctor'], env)])
  expect(migrate).toEqual({ code: 1, stdout: '', stderr: `${sentences.join('\n')}\n` })
  expect({ code, stdout }).toEqual({ code: 1, stdout: sentences.map((sentence) => `WRONG  environment: ${sentence}.\n`).join('') })
})

test('doctor finds a data folder that cannot be one, and a database that nobody made', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const { code, stdout, stderr } = await readon(['doctor'], { DATA_DIR: join(file, 'data'), MEDIA_URL: `file:${folder}` })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    'ok     environment',
    `WRONG  data folder: ${file} is not a folder. Set DATA_DIR to another one.`,
    `WRONG  database: ${join(file, 'data/readon.db')} does not exist yet. Start the program, or run: npm run readon -- migrate`,
    'ok     media folder',
  ])
})

test('a database server that does not answer is a sentence without the password', async () => {
  const env = { DATA_DIR: folder, DATABASE_URL: 'postgresql://readon:hunter2@127.0.0.1:1/readon' }
  const [doctor, migrate] = await Promise.all([readon(['doctor'], env), readon(['migrate'], env)])
  expect(doctor.code).toBe(1)
  expect(doctor.stdout).toMatch(/^WRONG {2}database: It does not answer: .*127\.0\.0\.1:1$/m)
  expect({ code: migrate.code, stdout: migrate.stdout }).toEqual({ code: 1, stdout: '' })
  expect(migrate.stderr).toBe('The database cannot be used: connect ECONNREFUSED 127.0.0.1:1\n')
  expect(JSON.stringify([doctor, migrate])).not.toContain('hunter2')
})
