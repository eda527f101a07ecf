import { existsSync } from 'node:fs'

const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const SHELL = '/usr/bin/chromium-headless-shell'

/** A whole Chromium that is on the machine already; undefined leaves the choice to Playwright's own download. */
export function wholeBrowserPath(): string | undefined {
  const named = process.env.CHROME_PATH
  return named && existsSync(named) ? named : WHOLE.find((path) => existsSync(path))
}

/** The same, or a Chromium without a user interface, which has nothing to draw beside the page and is twice as fast. */
export function browserPath(): string | undefined {
  return !process.env.CHROME_PATH && existsSync(SHELL) ? SHELL : wholeBrowserPath()
}

/** Without these Chromium asks its maker's servers for things, which fails, loudly, on a machine without a network. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
