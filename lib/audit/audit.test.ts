import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AuditRow, actionWords, CSV_HEAD, csvRow, fieldChanges, jsonRow, subjectWords } from './audit'
import { auditFilterSchema } from './schema'

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

it('says in words what is known, and shows the rest as it is called', () => {
  expect([actionWords('renameTag'), actionWords('flyToTheMoon')]).toEqual(['修改了標籤', 'flyToTheMoon'])
  expect([subjectWords('tag'), subjectWords('moon')]).toEqual(['標籤', 'moon'])
})

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(?!db).*(?<!test|test-[a-z-]+)\.ts$/.test(file),
)

it('has words for whatever a command writes into it', () => {
  const written = sources.flatMap((file) => [
    ...readFileSync(`lib/${file}`, 'utf8').matchAll(/\baction: '(\w+)'|const action = \w+ \? '(\w+)' : '(\w+)'/g),
  ])
  const actions = [...new Set(written.flatMap((match) => match.slice(1).filter(Boolean)))]
  expect(actions.length).toBeGreaterThan(40)
  expect(actions.filter((name) => actionWords(name) === name)).toEqual([])
})

it('says roles and states in words', () => {
  expect(fieldChanges({ role: 'author', status: 'draft' }, { role: 'owner', status: 'published' })).toEqual([
    { name: '角色', before: '作者', after: '擁有人' },
    { name: '狀態', before: '草稿', after: '已發佈' },
  ])
})

it('sets out before and after field by field', () => {
  expect(fieldChanges({ name: '甲', pins: ['1 一', '2 二'] }, { name: '乙', authorsPublish: true, moon: { a: 1 } })).toEqual([
    { name: '名稱', before: '甲', after: '乙' },
    { name: '置頂文章', before: '1 一\n2 二', after: '—' },
    { name: '作者可自行發佈', before: '—', after: '是' },
    { name: 'moon', before: '—', after: '1' },
  ])
  expect(fieldChanges(null, null)).toEqual([])
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

it('a filter that makes no sense is left out', () => {
  expect(auditFilterSchema.parse({ subject: 'tag', person: '7', from: '2026-11-01', to: 'gestern', x: '1' })).toEqual({
    subject: 'tag',
    person: 7,
    from: '2026-11-01',
    to: undefined,
  })
  expect(auditFilterSchema.parse({ subject: ['a', 'b'], person: 'everybody' })).toEqual({ subject: undefined, person: undefined })
  expect(auditFilterSchema.parse({ person: 'system' })).toEqual({ person: 'system' })
})
