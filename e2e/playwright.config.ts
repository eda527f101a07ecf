import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, browserPath } from './browser'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/e2e',
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stall for seconds; what passes only at the second attempt is named in the report.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    locale: 'zh-HK',
    // A machine far away must see the same page.
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 900 },
    // A trace takes a picture and a copy of the page at every step, which makes the tests twice as slow: PWTRACE=on asks for one.
    trace: process.env.PWTRACE === 'on' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browserPath(),
      args: BROWSER_ARGS,
    },
  },
})
