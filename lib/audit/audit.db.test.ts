import { beforeEach, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { exportEntries } from './export'
import { listEntries, readEntries } from './queries'

let db: Db
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
})

const write = (at: string, more: object = {}) =>
  db.auditEntry.create({ data: { at: new Date(at), name: '系統', action: 'createTag', subject: 'tag', label: at, ...more } })

const labels = async (filter: Parameters<typeof listEntries>[0]) => (await listEntries(filter)).entries.map(({ label }) => label)

it('filters by noun, person and days of the site’s calendar', async () => {
  await write('2026-11-01T00:00:00+08:00', { userId: 5, name: '陳大文' })
  await write('2026-11-01T23:59:59+08:00', { subject: 'author' })
  await write('2026-11-02T00:00:00+08:00')
  expect(await labels({})).toEqual(['2026-11-02T00:00:00+08:00', '2026-11-01T23:59:59+08:00', '2026-11-01T00:00:00+08:00'])
  expect(await labels({ from: '2026-11-01', to: '2026-11-01' })).toEqual(['2026-11-01T23:59:59+08:00', '2026-11-01T00:00:00+08:00'])
  expect(await labels({ from: '2026-11-02' })).toEqual(['2026-11-02T00:00:00+08:00'])
  expect(await labels({ subject: 'author' })).toEqual(['2026-11-01T23:59:59+08:00'])
  expect(await labels({ person: 5 })).toEqual(['2026-11-01T00:00:00+08:00'])
  expect(await labels({ from: '2026-11-02', to: '2026-11-01' })).toEqual([])
  expect(await labels({ from: '1000-01-01', to: '2999-12-31' })).toHaveLength(3)
  expect(await labels({ person: 'system', subject: 'tag' })).toEqual(['2026-11-02T00:00:00+08:00'])
})

it('goes on by keyset, even among entries of one moment, and does not mind new ones', async () => {
  const at = new Date('2026-11-01T12:00:00Z')
  await db.auditEntry.createMany({
    data: Array.from({ length: 120 }, (_, index) => ({ at, name: '系統', action: 'a', subject: 'tag', label: String(index) })),
  })
  const seen: string[] = []
  for (let before: string | undefined; ; ) {
    const page = await listEntries({}, before)
    seen.push(...page.entries.map(({ label }) => label))
    if (!page.before) break
    before = page.before
    await write('2026-12-01T00:00:00Z')
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => String(119 - index)))
  expect((await listEntries({}, 'nonsense')).entries[0]?.label).toBe('2026-12-01T00:00:00Z')
})

it('is exported whole, as fast as it is taken', async () => {
  await db.auditEntry.createMany({
    data: Array.from({ length: 1_201 }, (_, index) => ({
      name: '系統',
      action: 'a',
      subject: 'tag',
      label: `=${index}`,
      before: { index },
    })),
  })
  const sizes: number[] = []
  for await (const page of readEntries({})) sizes.push(page.length)
  expect(sizes).toEqual([500, 500, 201])

  const csv = await exportEntries('csv', {}).arrayBuffer()
  expect([...new Uint8Array(csv.slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(csv).trimEnd().split('\r\n')
  expect([lines.length, lines.filter((line) => line.includes(`,"'=`)).length]).toEqual([1_202, 1_201])

  const jsonl = exportEntries('jsonl', { subject: 'tag' })
  expect(jsonl.headers.get('content-disposition')).toBe('attachment; filename="readon-audit.jsonl"')
  const rows = (await jsonl.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows.length).toBe(1_201)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(1_201)
  expect(await exportEntries('jsonl', { subject: 'author' }).text()).toBe('')
})
