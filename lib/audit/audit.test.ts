import { describe, expect, it } from 'vitest'
import { fullDateline } from '../text/dateline'
import { type AuditRow, CSV_HEAD, csvRow, fieldChanges, jsonRow } from './audit'
import { auditFilterSchema } from './schema'

const ZONE = 'Asia/Hong_Kong'

const row: AuditRow = {
  id: 1,
  at: '2026-11-27T10:00:00+08:00',
  userId: 2,
  name: '陳大文',
  action: 'renameTag',
  subject: 'tag',
  subjectId: 3,
  label: 'G7',
  before: { name: 'G7' },
  after: { name: '七國集團' },
}

it('sets out before and after field by field', () => {
  expect(fieldChanges({ name: '甲', pins: ['1 一', '2 二'] }, { name: '乙', authorsPublish: true, moon: { a: 1 } }, ZONE)).toEqual([
    { name: '名稱', before: '甲', after: '乙' },
    { name: '置頂文章', before: '1 一\n2 二', after: '—' },
    { name: '作者可自行發佈', before: '—', after: '是' },
    { name: 'moon', before: '—', after: '1' },
  ])
  expect(fieldChanges(null, null, ZONE)).toEqual([])
})

it('tells states, roles and moments in words, and leaves alone what only looks like one', () => {
  const at = '2026-11-27T10:00:00.000Z'
  expect(fieldChanges({ status: 'review', publishedAt: null }, { status: 'published', publishedAt: at }, ZONE)).toEqual([
    { name: '狀態', before: '待審', after: '已發佈' },
    { name: '發佈時間', before: '—', after: fullDateline(new Date(at), ZONE) },
  ])
  expect(fieldChanges({ role: 'editor', name: 'owner' }, { role: 'owner', name: 'toString' }, ZONE)).toEqual([
    { name: '角色', before: '編輯', after: '擁有人' },
    { name: '名稱', before: 'owner', after: 'toString' },
  ])
})

describe('the file', () => {
  it('begins with the mark of UTF-8, quotes every cell, and ends lines as spreadsheets want', () => {
    expect(CSV_HEAD).toMatch(/^\uFEFF"編號",.*\r\n$/)
    expect(csvRow(row)).toBe(
      '"1","2026-11-27T10:00:00+08:00","2","陳大文","修改了標籤","renameTag","標籤","3","G7","{""name"":""G7""}","{""name"":""七國集團""}"\r\n',
    )
  })

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])(
    'takes the sting out of %j',
    (label) => {
      expect(csvRow({ ...row, label })).toContain(`"'${label.replaceAll('"', '""')}"`)
    },
  )

  it('has one JSON object a line', () => {
    expect(JSON.parse(jsonRow({ ...row, label: '兩\n行' }))).toEqual({ ...row, label: '兩\n行' })
    expect(jsonRow({ ...row, label: '兩\n行' }).indexOf('\n')).toBe(jsonRow({ ...row, label: '兩\n行' }).length - 1)
  })
})

describe('a filter', () => {
  const nothing = { subject: undefined, person: undefined, from: undefined, to: undefined }

  it('is what an address says', () => {
    const days = { from: '2026-11-01', to: '2028-02-29' }
    expect(auditFilterSchema.parse({ subject: 'tag', person: '7', ...days, x: '1' })).toEqual({ subject: 'tag', person: 7, ...days })
    expect(auditFilterSchema.parse({ person: 'system' })).toEqual({ person: 'system' })
    expect(auditFilterSchema.parse({})).toEqual({})
  })

  it.each([
    ...['', 'moon', 'toString', 'tag\0', ['tag', 'user'], 7].map((subject) => ({ subject })),
    ...['', 'everybody', '0', '-1', '1e3', '0x10', ' 5', '5.0', '2147483648', ['7'], true].map((person) => ({ person })),
    ...['', 'gestern', '2026-02-29', '2026-13-01', '2026-11-00', '0000-01-01', '9999-12-31', '2026-1-1', ['2026-11-01']].flatMap((date) => [
      { from: date },
      { to: date },
    ]),
  ])('leaves out what makes no sense: %j', (query) => {
    expect(auditFilterSchema.parse({ ...nothing, ...query })).toEqual(nothing)
  })
})
