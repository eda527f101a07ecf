import { expect, test } from 'vitest'
import { engineOf, sqliteFile } from './engine'

test.each([
  ['file:./data/readon.db', 'sqlite'],
  ['postgresql://readon@db/readon', 'postgresql'],
  ['postgres://readon@db/readon', 'postgresql'],
])('%s is %s', (url, engine) => {
  expect(engineOf(url)).toBe(engine)
})

test.each(['mysql://x/y', 'readon.db', '', ' file:x', 'postgresql:x'])('%j is refused', (url) => {
  expect(() => engineOf(url)).toThrow('DATABASE_URL must begin with file: (SQLite) or postgresql://')
})

test('the path of a SQLite file, written in any of the usual ways', () => {
  expect(sqliteFile('file:data/readon.db')).toBe('data/readon.db')
  expect(sqliteFile('file:/srv/往下看/readon.db')).toBe('/srv/往下看/readon.db')
  expect(sqliteFile('file:///srv/my%20data/readon.db')).toBe('/srv/my data/readon.db')
})
