import { expect, test } from 'vitest'
import { type Row, table } from './report'

test('columns stand under each other, numbers to the right, Chinese counted double', () => {
  const rows: Row[] = [
    { cells: { page: '文章', ms: 5 }, met: true },
    { cells: { page: 'a list', ms: 1200 }, met: false },
    { cells: { page: 'x', ms: 1, note: 'extra' }, met: null },
  ]
  expect(table(rows).split('\n')).toEqual([
    'page      ms  note   goal met',
    '文章       5         yes',
    'a list  1200         NO',
    'x          1  extra',
  ])
})
