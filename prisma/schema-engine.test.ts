import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineFolder } from './schema-engine'

const versionIn = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version

test("the schema engine is the one that this version of Prisma was made with, and all of Prisma's packages are of one version", () => {
  const require = createRequire(import.meta.url)
  const prisma = versionIn(require.resolve('prisma/package.json'))
  const wanted = createRequire(require.resolve('prisma/package.json')).resolve('@prisma/engines/package.json')
  const engines = versionIn(createRequire(wanted).resolve('@prisma/engines-version/package.json'))
  expect(versionIn(join(engineFolder, 'package.json'))).toBe(engines)
  expect(engines.startsWith(`${prisma}-`)).toBe(true)
  expect(versionIn(require.resolve('@prisma/client/package.json'))).toBe(prisma)
})
