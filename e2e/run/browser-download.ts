import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { wholeBrowserPath } from '../browser'

/** Makes sure that there is a browser: one of the machine's, else Playwright's own download, else a sentence and the end. */
export async function browserOrSentence(): Promise<void> {
  if (wholeBrowserPath() || existsSync(chromium.executablePath())) return
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' })
  if (status === 0) return
  process.stderr.write('The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROME_PATH to one.\n')
  process.exit(1)
}
