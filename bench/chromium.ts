import { wholeBrowserPath } from '../e2e/browser'
import { BenchError } from './child'

/** The Chromium that measures. Throws a {@link BenchError} that says what to install. */
export function chromiumPath(): string {
  const path = wholeBrowserPath()
  if (!path) throw new BenchError('No Chromium was found; install one (Debian: apt-get install chromium) or set CHROME_PATH to one.')
  return path
}

/** Nothing of its own on the network, and no window. A sandbox cannot be had as root, as in most containers. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
]
