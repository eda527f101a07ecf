import { expect, test } from 'vitest'
import { DatabaseNewerError, MigrationChangedError, MigrationError, MigrationFailedError } from './migration-errors'
import { type HistoryRow, type Migration, pendingMigrations } from './migration-history'

const migration = (name: string): Migration => ({ name, sql: '', checksum: `sum of ${name}` })
const row = (name: string, more: Partial<HistoryRow> = {}): HistoryRow => ({
  migration_name: name,
  checksum: `sum of ${name}`,
  finished_at: '2026-11-23T00:00:00.000+00:00',
  rolled_back_at: null,
  ...more,
})
const known = [migration('1'), migration('2'), migration('3')]
const failure = (rows: HistoryRow[]): unknown => {
  try {
    return pendingMigrations(known, rows)
  } catch (error) {
    return error
  }
}

test('what has not been applied is pending, also when something later has', () => {
  expect(pendingMigrations(known, []).map(({ name }) => name)).toEqual(['1', '2', '3'])
  expect(pendingMigrations(known, [row('3'), row('1')]).map(({ name }) => name)).toEqual(['2'])
  expect(pendingMigrations(known, [row('1'), row('2'), row('3')])).toEqual([])
})

test('a row that was rolled back does not count, whatever it says', () => {
  const rolledBack = { rolled_back_at: '2026-11-23T00:00:00.000+00:00' }
  const rows = [row('1', { ...rolledBack, checksum: 'other', finished_at: null }), row('1'), row('gone', rolledBack)]
  expect(pendingMigrations(known, rows).map(({ name }) => name)).toEqual(['2', '3'])
})

test('an operator reads what is wrong and what to do, in English and in Chinese', () => {
  const newer = failure([row('1'), row('4'), row('5')])
  expect(newer).toBeInstanceOf(DatabaseNewerError)
  expect(newer).toMatchObject({ migrations: ['4', '5'], message: expect.stringMatching(/newer version.*4, 5.*較新版本.*4、5/) })

  const changed = failure([row('1'), row('2', { checksum: 'other' })])
  expect(changed).toBeInstanceOf(MigrationChangedError)
  expect(changed).toMatchObject({
    migration: '2',
    message: expect.stringMatching(/Migration 2 .*Put the original file back.*遷移 2 .*請還原原來的檔案/),
  })

  const failed = failure([row('1', { finished_at: null })])
  expect(failed).toBeInstanceOf(MigrationFailedError)
  expect(failed).toMatchObject({ migration: '1', message: expect.stringMatching(/Migration 1 .*not finished.*遷移 1 .*未完成/) })

  for (const error of [newer, changed, failed]) expect(error).toBeInstanceOf(MigrationError)
})
