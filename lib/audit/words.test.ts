import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Tx } from '../db/client'
import { SYSTEM } from '../user/actor'
import { record } from './record'
import { ACTIONS, type Action, actionWords, FIELDS, fieldWords, SUBJECTS, subjectWords } from './words'

const LIB = join(import.meta.dirname, '..')
const sources = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !/test|generated|audit\/words/.test(file))
  .map((file) => readFileSync(join(LIB, file), 'utf8'))

/** Every literal of a line that says what an action is. */
const literals = (name: RegExp) =>
  new Set(
    sources
      .flatMap((source) => [...source.matchAll(name)])
      .flatMap(([, line = '']) => [...line.matchAll(/'(\w+)'/g)].map(([, word]) => word)),
  )

describe('what the log can say', () => {
  it('is in Chinese, and no two actions are told alike', () => {
    for (const words of [ACTIONS, SUBJECTS, FIELDS])
      for (const [name, word] of Object.entries(words)) expect(word, name).toMatch(/^[\p{Script=Han}（）]+$/u)
    expect(new Set(Object.values(ACTIONS)).size).toBe(Object.keys(ACTIONS).length)
  })

  it('names no action and no subject that nothing records', () => {
    const [actions, subjects] = [literals(/\baction(?::| =)([^\n]*)/g), literals(/\bsubject(?::| =)([^\n]*)/g)]
    expect(Object.keys(ACTIONS).filter((action) => !actions.has(action))).toEqual([])
    expect(Object.keys(SUBJECTS).filter((subject) => !subjects.has(subject))).toEqual([])
  })

  it('is written by nothing but `record`, whose types refuse what has no name', () => {
    expect(sources.filter((source) => /auditEntry\s*\.\s*(create|upsert|update)/.test(source))).toHaveLength(1)
    expectTypeOf<'flyToTheMoon'>().not.toExtend<Action>()
    const line = { action: 'renameTag', subject: 'tag' } as const
    const unnamed: Record<string, unknown> = {}
    // Never run: what is tried is whether it compiles, by the type check of `npm run check`.
    const refused = (tx: Tx) => [
      // @ts-expect-error: an action without a name
      record(tx, SYSTEM, { ...line, action: 'flyToTheMoon' }),
      // @ts-expect-error: a subject without a name
      record(tx, SYSTEM, { ...line, subject: 'moon' }),
      // @ts-expect-error: a field without a name
      record(tx, SYSTEM, { ...line, before: { name: '甲', moon: 1 } }),
      // @ts-expect-error: fields of which nobody knows the names
      record(tx, SYSTEM, { ...line, after: unnamed }),
      record(tx, SYSTEM, { ...line, before: { name: '甲' }, after: { name: '乙' } }),
    ]
    expect(refused).toBeTypeOf('function')
  })

  it('shows as it is called what an older program wrote', () => {
    expect([actionWords('renameTag'), actionWords('flyToTheMoon')]).toEqual(['修改了標籤', 'flyToTheMoon'])
    expect([subjectWords('tag'), subjectWords('moon'), subjectWords('toString')]).toEqual(['標籤', 'moon', 'toString'])
    expect([fieldWords('name'), fieldWords('moon'), fieldWords('constructor')]).toEqual(['名稱', 'moon', 'constructor'])
  })
})
