import { existsSync } from 'node:fs'

// The first has no user interface to draw beside the page, which halves the time that the tests take.
const KNOWN = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium that is on the machine already; undefined leaves the choice to Playwright's own download. */
export function browserPath(): string | undefined {
  const named = process.env.CHROME_PATH
  return named && existsSync(named) ? named : KNOWN.find((path) => existsSync(path))
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
