import type { IForbiddenRuleType } from 'dependency-cruiser'

/** Files with commands beside `commands.ts`. */
const COMMANDS = [
  'commands',
  'publishing',
  'reviewing',
  'restoring',
  'presence',
  'previews',
  'bulk',
  'describing',
  'deleting',
  'replacing',
  'linking',
]

/** Files of a noun that touch the database, the disk, the environment or Next, beside `queries.ts`, `actions.ts` and those with commands. */
const IMPURE = [
  // articles
  ...['related', 'view', 'saving', 'desk', 'desk-article', 'desk-list', 'desk-options', 'desk-row', 'overdue', 'calendar'],
  ...['accepting', 'links', 'previewing', 'restorable', 'revisions', 'revision-queries', 'opening', 'verbs'],
  // accounts and mail
  ...[
    'auth',
    'sessions',
    'sign-in',
    'signed-in',
    'first-owner',
    'changing',
    'invitation',
    'letters',
    'passkeys',
    'prove',
    'recovery-codes',
  ],
  ...['reset', 'second-factor', 'sending', 'tickets', 'tries', 'last-owner', 'removing-factors', 'unsent'],
  // pictures
  ...['files', 'processing', 'receiving', 'temporary', 'later', 'missing', 'row', 'uses', 'test-[a-z-]+'],
  // everything else
  ...['announcing', 'telling', 'connecting', 'moving', 'settings', 'spelling', 'export', 'record', 'readiness', 'metadata', 'outside'],
  ...[
    'counting',
    'days',
    'sums',
    'tidying',
    'taking',
    'reporting',
    'indexing',
    'filling',
    'relating',
    'asking',
    'suggesting',
    'names',
    'drawing',
    'fonts',
    'serving',
    'store',
    'facts',
    'ahead',
  ],
]

/** What components may not import: all of it but what only talks to the web. */
const NOT_FOR_COMPONENTS = ['queries', ...COMMANDS, ...IMPURE.filter((name) => name !== 'metadata')]

const pure = `lib/(?!(db|cache|jobs|server|cli)/)[^/]+/(?!(queries|actions|${[...COMMANDS, ...IMPURE].join('|')})\\.)[^/]+\\.ts$`

/** Who may import what; every rule is an error. See the table in the architecture's page on imports and imports.test.ts. */
export const importRules: IForbiddenRuleType[] = [
  { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
  { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css$|^mdast$' } },
  { name: 'app-not-to-db', severity: 'error', from: { path: '^app/' }, to: { path: '^lib/db/' } },
  {
    name: 'app-not-to-commands',
    severity: 'error',
    from: { path: '^app/', pathNot: '^app/api/' },
    to: { path: `^lib/[^/]+/(${COMMANDS.join('|')})\\.ts$` },
  },
  {
    name: 'components-are-views',
    severity: 'error',
    from: { path: '^components/' },
    to: {
      path: `^(app|prisma|lib/(db|cache|jobs|server|cli))/|^lib/[^/]+/(${NOT_FOR_COMPONENTS.join('|')})\\.ts$|^lib/(env|log)\\.ts$`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'queries-only-read',
    severity: 'error',
    from: { path: '^lib/[^/]+/queries\\.ts$' },
    to: { path: '^components/|^lib/[^/]+/(commands|actions)\\.ts$' },
  },
  {
    name: 'commands-know-no-web',
    severity: 'error',
    from: { path: `^lib/[^/]+/(${COMMANDS.join('|')})\\.ts$` },
    to: { path: '^(app|components)/|^lib/[^/]+/actions\\.ts$|^node_modules/(next|react|react-dom)/' },
  },
  { name: 'actions-not-to-db', severity: 'error', from: { path: '^lib/[^/]+/actions\\.ts$' }, to: { path: '^lib/db/' } },
  {
    name: 'pure-stays-pure',
    severity: 'error',
    from: { path: `^(${pure}|lib/(reader-)?routes\\.ts$)`, pathNot: '\\.test\\.tsx?$' },
    to: { path: '^lib/db/|^lib/env\\.ts$|^node_modules/(next|server-only)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'env-reads-only-zod',
    severity: 'error',
    from: { path: '^lib/env\\.ts$' },
    to: { path: '.', pathNot: '^node_modules/zod/|^(node:)?(fs|path)$', dependencyTypesNot: ['core'] },
  },
  {
    name: 'ui-has-no-domain',
    severity: 'error',
    from: { path: '^components/ui/' },
    to: { path: '^components/(?!ui/)', dependencyTypesNot: ['type-only'] },
  },
]
