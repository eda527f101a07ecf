import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { parseEnv } from '../env'
import { prepareData } from '../server/prepare'
import { Refusal } from '../server/refusal'
import { authSecret, SecretError } from './secret'

let DATA_DIR: string
let file: string
beforeEach(() => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'readon-secret-'))
  onTestFinished(() => rmSync(DATA_DIR, { recursive: true }))
  file = join(DATA_DIR, 'auth-secret')
})

it('is the operator’s, and nothing is written', () => {
  const AUTH_SECRET = 'x'.repeat(32)
  expect([authSecret({ AUTH_SECRET, DATA_DIR }), existsSync(file)]).toEqual([AUTH_SECRET, false])
})

it('is made once, for nobody else’s eyes, and stays the same', () => {
  const made = authSecret({ DATA_DIR })
  expect(made).toMatch(/^[\w-]{43}$/)
  expect([authSecret({ DATA_DIR }), readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([made, made, 0o600])
})

/** What may stand where the secret should, each of which says that there is one. Rights are tried only where they hold: not for root. */
const BROKEN: [string, () => void, RegExp][] = [
  ['a folder', () => mkdirSync(file), /cannot be read \(EISDIR\)/],
  ['a link to itself', () => symlinkSync(file, file), /cannot be read \(ELOOP\)/],
  ['cut off', () => writeFileSync(file, 'abc'), /is not whole/],
  ['empty', () => writeFileSync(file, ''), /is not whole/],
]
if (process.getuid?.() !== 0)
  BROKEN.push(['not for this user', () => writeFileSync(file, 'x'.repeat(43), { mode: 0 }), /cannot be read \(EACCES\)/])

it.each(BROKEN)('that is %s is not replaced: the program says so and does not start', async (_, breakIt, sentence) => {
  breakIt()
  expect(() => authSecret({ DATA_DIR })).toThrow(SecretError)
  const started = prepareData(parseEnv({ DATA_DIR, SEED: 'none' }), () => undefined)
  await expect(started).rejects.toThrow(Refusal)
  await expect(started).rejects.toThrow(sentence)
  // Before anything else is made there.
  expect(existsSync(join(DATA_DIR, 'readon.db'))).toBe(false)
})
