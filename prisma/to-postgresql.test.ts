import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toPostgresql } from './to-postgresql'

const committed = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')

const schema = (lines: string) => `generator client {
  provider = "prisma-client"
  output   = "../lib/db/generated/sqlite"
}

datasource db {
  provider = "sqlite"
}

enum Colour {
  red
}

model Thing {
  id   Int @id
${lines}
}
`

test('the committed PostgreSQL schema belongs to the committed SQLite schema (else: npm run generate)', () => {
  expect(committed('postgresql/schema.prisma')).toBe(toPostgresql(committed('schema.prisma')))
})

test('provider and output change, everything else stays', () => {
  const text = toPostgresql(schema('  text String // "sqlite" is named here'))
  expect(text).toContain('provider = "postgresql"')
  expect(text).toContain('output   = "../../lib/db/generated/postgresql"')
  expect(text).toContain('provider = "prisma-client"')
  expect(text).toContain('  text String // "sqlite" is named here')
})

test.each([
  ['  name String @db.VarChar(10)', '@db.VarChar'],
  ['  names String[]', 'String[]'],
  ['  sizes Int[] @default([])', 'Int[]'],
  ['  colours Colour[]', 'Colour[]'],
  ['  name String @@unique([name], mode: Insensitive)', 'Insensitive'],
  ['  vector Unsupported("tsvector")', 'Unsupported'],
])('refuses %s', (line, named) => {
  expect(() => toPostgresql(schema(line))).toThrow(`prisma/schema.prisma uses ${named}:`)
})

test.each(['  /// Never @db.Text, String[] or insensitive.', '  note String @default("@db.Text // String[]")', '  things Thing[]'])(
  'accepts %s',
  (line) => {
    expect(toPostgresql(schema(line))).toContain(line)
  },
)

test('refuses a schema that is not the SQLite one', () => {
  expect(() => toPostgresql(schema('').replace('"sqlite"', '"mysql"'))).toThrow('it has 0')
})
