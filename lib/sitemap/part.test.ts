import { expect, it } from 'vitest'
import { monthsBetween, parsePart, partName } from './part'

const ZONE = 'Asia/Hong_Kong'

it('a file is named by its month and where it begins', () => {
  const after = { at: new Date('2026-11-03T01:02:03.004Z'), id: 77 }
  for (const part of [
    { month: '2026-11', after: null },
    { month: '2026-11', after },
  ])
    expect(parsePart(partName(part))).toEqual(part)
  expect(partName({ month: '2026-11', after: null })).toBe('2026-11.xml')
})

it.each(['2026-13.xml', '2026-11', '2026-11.xml.xml', '2026-11-after-.xml', '2026-11-after-zzzzzzzzzz-1.xml', '../2026-11.xml', ''])(
  'there is no file %j',
  (name) => {
    expect(parsePart(name)).toBeNull()
  },
)

it('months are those of the site, across years', () => {
  expect(monthsBetween(new Date('2025-10-31T16:00:00Z'), new Date('2026-02-28T15:59:59Z'), ZONE)).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ])
  expect(monthsBetween(new Date('2026-11-01T00:00:00Z'), new Date('2026-11-02T00:00:00Z'), ZONE)).toEqual(['2026-11'])
  expect(monthsBetween(new Date('2026-12-01T00:00:00Z'), new Date('2026-11-02T00:00:00Z'), ZONE)).toEqual([])
})
