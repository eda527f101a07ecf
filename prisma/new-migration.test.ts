import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrationName, writeMigration } from './new-migration'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readon-new-migration-'))
  for (const engine of ['sqlite', 'postgresql']) mkdirSync(join(folder, engine))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = new Date('2026-11-23T04:05:06.789Z')

test('a migration is named by the time and what it does', () => {
  expect(migrationName(now, 'add_motto')).toBe('20261123040506_add_motto')
  for (const name of ['', 'Add motto', '../x', 'a-b', '--empty'])
    expect(() => migrationName(now, name)).toThrow('Usage: npm run migration -- NAME')
})

test('an empty migration, for SQL written by hand, has a file for each engine', async () => {
  const files = await writeMigration(now, 'search', true, folder)
  expect(files).toEqual(['sqlite', 'postgresql'].map((engine) => join(folder, engine, '20261123040506_search/migration.sql')))
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(Array(2).fill('-- Nothing to do on this engine.\n'))
})

test('a migration cannot come before one that is already there', async () => {
  await writeMigration(now, 'b', true, folder)
  await expect(writeMigration(new Date(now.getTime() - 60_000), 'a', true, folder)).rejects.toThrow('would come before 20261123040506_b')
  await expect(writeMigration(now, 'b', true, folder)).rejects.toThrow('would come before')
  expect(existsSync(join(folder, 'sqlite/20261123040406_a'))).toBe(false)
})
