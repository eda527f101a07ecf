import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { postgresqlPrograms } from './lib/db/postgresql-programs.mjs'

const ours = '{app,lib,components,prisma,bench,e2e}'
const databaseTests = [`${ours}/**/*.db.test.ts`]

// Developers may lack a PostgreSQL server; CI may not, and fails in lib/db/test-setup.ts.
const skipPostgresql = !process.env.CI && !postgresqlPrograms()
if (skipPostgresql) {
  process.stderr.write('\n  The tests on PostgreSQL are SKIPPED: no server programs found (Debian: apt-get install postgresql).\n\n')
}

const database = (name: 'sqlite' | 'postgresql', include: string[]) => ({
  extends: true as const,
  test: {
    name,
    include,
    globalSetup: './lib/db/test-setup.ts',
    // Loading Prisma anew for every file would take five times as long as all the tests; each test has its own database anyway.
    isolate: false,
  },
})

export default defineConfig({
  resolve: {
    // The package throws unless React's server build is loaded, which only Next does.
    alias: { 'server-only': join(import.meta.dirname, 'node_modules/server-only/empty.js') },
  },
  test: {
    environment: 'node',
    setupFiles: './vitest.setup.ts',
    exclude: ['**/node_modules/**', '**/generated/**'],
    // A test that forgets to ask for its own database and folder must not find the developer's.
    // What goes wrong on purpose is not for the log of a test run.
    env: { DATABASE_URL: 'file:./test-results/no-such.db', DATA_DIR: './test-results/data', LOG_LEVEL: 'silent' },
    passWithNoTests: skipPostgresql,
    // Much of the time is spent waiting for other processes; one worker fewer than cores would leave half of two idle.
    maxWorkers: '100%',
    // Some tests start other processes, which takes long on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${ours}/**/*.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', '**/generated/**', '**/*.db.test.ts'],
        },
      },
      database('sqlite', databaseTests),
      database('postgresql', skipPostgresql ? [] : databaseTests),
    ],
  },
})
