import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { generate } from './generate'

const schema = `generator client {
  provider = "prisma-client"
  output   = "../lib/db/generated/sqlite"
}

datasource db {
  provider = "sqlite"
}

model Thing {
  id Int @id
}
`

test('makes both clients once, and leaves them alone until the schema changes', { timeout: 60_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'readon-generate-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'prisma'))
  writeFileSync(join(root, 'prisma/schema.prisma'), schema)

  expect(generate(root)).toEqual(['sqlite', 'postgresql'])
  expect(readFileSync(join(root, 'prisma/postgresql/schema.prisma'), 'utf8')).toContain('provider = "postgresql"')
  for (const engine of ['sqlite', 'postgresql']) expect(existsSync(join(root, 'lib/db/generated', engine, 'client.ts'))).toBe(true)
  expect(generate(root)).toEqual([])

  writeFileSync(join(root, 'prisma/schema.prisma'), schema.replace('id Int @id', 'id Int @id\n  other Nothing'))
  expect(() => generate(root)).toThrow(/prisma generate failed for sqlite:[\s\S]*Nothing/)
})
