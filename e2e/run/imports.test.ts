import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { cruiseImports } from './imports'

async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readon-imports-'))
  try {
    const floor = { 'app/empty.ts': '', 'components/empty.ts': '', 'lib/empty.ts': '', 'prisma/empty.ts': '' }
    for (const [path, text] of Object.entries({ ...floor, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return (await cruiseImports(folder)).violations.map(({ rule }) => rule)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const client = 'export const db = 1\n'

/** Far fewer files than there are would mean that the cruiser is blind. */
const AT_LEAST = 150

it('this tree keeps the rules', async () => {
  const { violations, modules } = await cruiseImports(process.cwd())
  expect(violations).toEqual([])
  expect(modules).toBeGreaterThan(AT_LEAST)
}, 60_000)

it.each([
  [
    'a page that reads the database',
    'app-not-to-db',
    { 'app/page.tsx': "import { db } from '../lib/db/client'\nexport const Page = () => <p>{db}</p>\n", 'lib/db/client.ts': client },
  ],
  [
    'a page that calls a command',
    'app-not-to-commands',
    {
      'app/page.tsx': "import { publish } from '../lib/article/commands'\nexport const Page = () => <p>{publish}</p>\n",
      'lib/article/commands.ts': 'export const publish = 1\n',
    },
  ],
  [
    'a component that queries',
    'components-are-views',
    {
      'components/a.tsx': "import { list } from '../lib/article/queries'\nexport const A = () => <p>{list}</p>\n",
      'lib/article/queries.ts': 'export const list = 1\n',
    },
  ],
  [
    'a query that commands',
    'queries-only-read',
    {
      'lib/article/queries.ts': "import { publish } from './commands'\nexport const list = publish\n",
      'lib/article/commands.ts': 'export const publish = 1\n',
    },
  ],
  [
    'a command that knows components',
    'commands-know-no-web',
    {
      'lib/article/commands.ts': "import { A } from '../../components/a'\nexport const publish = A\n",
      'components/a.ts': 'export const A = 1\n',
    },
  ],
  [
    'a pure file that reads the database',
    'pure-stays-pure',
    { 'lib/text/slug.ts': "import { db } from '../db/client'\nexport const slug = db\n", 'lib/db/client.ts': client },
  ],
  [
    'a ui component that knows the domain',
    'ui-has-no-domain',
    {
      'components/ui/a.tsx': "import { B } from '../article/b'\nexport const A = () => <p>{B}</p>\n",
      'components/article/b.ts': 'export const B = 1\n',
    },
  ],
  [
    'a circle',
    'no-circular',
    { 'lib/text/a.ts': "import { b } from './b'\nexport const a = b\n", 'lib/text/b.ts': "import { a } from './a'\nexport const b = a\n" },
  ],
])('%s is caught', async (_, rule, files) => {
  expect(await rulesBrokenBy(files)).toContain(rule)
})

it('a tree that keeps the rules is not blamed', async () => {
  const files = {
    'app/page.tsx': "import { list } from '../lib/article/queries'\nexport const Page = () => <p>{list}</p>\n",
    'lib/article/queries.ts': "import { db } from '../db/client'\nexport const list = db\n",
    'lib/db/client.ts': client,
  }
  expect(await rulesBrokenBy(files)).toEqual([])
})
