import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const filesOf = (folder: string, name: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))

/** What a file exports that is not a type, each with the beginning of its definition. */
function exportsOf(file: string): string[][] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  return [...source.matchAll(/^export (?!type\b|interface\b)(.*)$/gm)].map(([, line = '']) => [file, line])
}

/** Whoever is not signed in may use these, which prove by themselves what they must. Every other export is made by `action`. */
const OPEN_ACTIONS: ReadonlySet<string> = new Set()

const actions = filesOf('lib', /(^|\/)actions\.ts$/).flatMap(exportsOf)
const studioRoutes = filesOf('app/api/studio', /(^|\/)route\.ts$/).flatMap(exportsOf)
const doorRoutes = filesOf('app/api/door', /(^|\/)route\.ts$/).flatMap(exportsOf)
const authRoutes = filesOf('app/api/auth', /(^|\/)route\.ts$/).flatMap(exportsOf)

describe('nothing in the studio acts without proof of Origin and session', () => {
  it('looks at something', () => {
    expect(actions.length).toBeGreaterThan(1)
    expect(studioRoutes.length).toBeGreaterThan(3)
    expect(doorRoutes.length).toBeGreaterThan(3)
    expect(authRoutes.length).toBe(2)
  })

  it.each(actions)('%s: %s', (_, line) => {
    const [, name = '', made] = /^const (\w+) = (action\()?/.exec(line) ?? []
    expect(made === 'action(' || OPEN_ACTIONS.has(name)).toBe(true)
  })

  it.each(doorRoutes)('%s: %s', (_, line) => {
    expect(line).toMatch(/^const POST = doorRoute\(/)
  })

  it.each(authRoutes)('%s: %s', (_, line) => {
    expect(line).toMatch(/^const (GET|POST) = authRoute$/)
  })

  it.each(studioRoutes)('%s: %s', (_, line) => {
    expect(line).toMatch(/^const (GET|HEAD|POST|PUT|PATCH|DELETE) = studioRoute[<(]/)
  })
})
