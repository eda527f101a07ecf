import { rmSync } from 'node:fs'
import { z } from 'zod'
import type { Step } from './steps'

const VITEST_REPORT = 'test-results/vitest.json'
rmSync('test-results', { recursive: true, force: true })

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  numFailedTestSuites: z.int(),
})

/** The fast part: types, lint, dead code, who may import what, unit tests and the suites on both databases. */
export const checkSteps: Step[] = [
  { name: 'route types', command: ['node_modules/next/dist/bin/next', 'typegen'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'] },
  { name: 'unused code and packages', command: ['node_modules/knip/bin/knip.js'] },
  {
    name: 'unit tests, SQLite, PostgreSQL',
    command: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
    report: {
      file: VITEST_REPORT,
      read: (report) => {
        const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = vitestReport.parse(report)
        return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites), skipped: numPendingTests + numTodoTests }
      },
    },
  },
]
