import { z } from 'zod'
import { browserOrSentence } from './browser-download'
import { checkSteps } from './check-steps'
import { runSteps } from './steps'

const PLAYWRIGHT_REPORT = 'test-results/e2e.json'
const playwrightReport = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }) })

await browserOrSentence()
await runSteps([
  ...checkSteps,
  {
    name: 'browser tests on the production build',
    command: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
    report: {
      file: PLAYWRIGHT_REPORT,
      read: (report) => {
        const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats
        if (flaky > 0) process.stdout.write(`${flaky} passed only at the second attempt: see above\n`)
        return { passed: expected + flaky, failed: unexpected, skipped }
      },
    },
  },
])
