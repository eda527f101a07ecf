import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, dump, openDesk } from '../article/test-desk'
import { testEngine } from '../db/test-db'
import { ExpectedError } from '../errors'
import { ALL } from './test-attempt'
import { attempts } from './test-commands'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Who may is decided before any engine is asked: the second one is asked for a few, with THOROUGH=1 for all. */
const tried = testEngine() === 'sqlite' || process.env.THOROUGH === '1' ? attempts : attempts.filter((_, index) => index % 5 === 0)

describe.each(tried)('$command $when', ({ prepare, run, allowed }) => {
  it(`is for ${allowed.join(', ')}`, async () => {
    const made = await prepare(desk)
    const before = await dump(desk.db)
    for (const person of ALL.filter((each) => !allowed.includes(each))) {
      const refusal = await run(desk, desk[person], made).then(
        () => 'it was done',
        (error: unknown) => error,
      )
      expect(refusal, person).toBeInstanceOf(ExpectedError)
      expect([403, 404], person).toContain((refusal as ExpectedError).status)
    }
    // Whoever may not hears a sentence, and not one row of any table is another than before.
    expect(await dump(desk.db)).toEqual(before)
    for (const person of allowed) {
      const anew = await prepare(desk)
      await run(desk, desk[person], anew).catch((cause: unknown) => {
        throw new Error(`${person} was refused`, { cause })
      })
    }
  })
})

/** Reading changes nothing, and is tried where it is tested. */
const READS = /^(get|list|find|count|read|search)[A-Z]/
/** Commands ask for the password with it; it does nothing by itself, and refuses a wrong password with a status of its own. */
const NO_COMMANDS = ['mustKnowPassword']
const COMMAND = /export (?:async )?function (\w+)\(\s*db: Db,\s*(?:\w+|\{[^{}]*\}): (?:Actor|SignedIn)\b/g

it('no command is missing from the table', () => {
  const folder = join(import.meta.dirname, '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^(?!db|cache|cli|server)[^/]+\/[^/]+\.ts$/.test(file) && !/test/.test(file),
  )
  const found = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(COMMAND)].map(([, name = '']) => name))
  const commands = found.filter((name) => !READS.test(name) && !NO_COMMANDS.includes(name))
  expect(found).toEqual(expect.arrayContaining(NO_COMMANDS))
  expect(commands.length).toBeGreaterThan(20)
  expect([...new Set(attempts.map(({ command }) => command))].sort()).toEqual(commands.sort())
})
