import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../e2e/readon'
import { BenchError, run, start } from './child'
import { Client } from './client'

const ROOT = join(import.meta.dirname, '..')
/** Long enough for a production build, which the first start after a change makes. */
const READY_WITHIN_MS = 900_000
const ASK_EVERY_MS = 100

export interface Product {
  /** Origin, on 127.0.0.1. */
  url: string
  /** Sends its process a signal. */
  signal(name: NodeJS.Signals): void
  stop(): Promise<void>
}

/** The product's own environment and nothing of the operator's: a benchmark must not find another database. */
function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, MEDIA_URL: __, TRUSTED_PROXIES: ___, SITE_NAME: ____, SITE_TIMEZONE: _____, ...inherited } = process.env
  return {
    ...inherited,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    SEED: 'demo',
    LOG_LEVEL: 'warn',
  }
}

/** Starts the product as `npm start` does, on a free port, and waits until it says that it is ready. `more` is added to its environment. */
export async function startProduct(dataDir: string, more: Record<string, string> = {}): Promise<Product> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  // Node itself and not the `tsx` program, which would be a second process in between.
  const child = start(process.execPath, ['--import', 'tsx', 'lib/server/start.ts'], {
    cwd: ROOT,
    env: { ...environment(dataDir, port), ...more },
  })
  let code: number | null | undefined
  void child.ended.then((ended) => {
    code = ended
  })
  const client = new Client(url)
  for (const deadline = performance.now() + READY_WITHIN_MS; ; await setTimeout(ASK_EVERY_MS)) {
    if (code !== undefined) throw new BenchError(`The product ended with ${code} before it was ready:\n${child.output()}`)
    if (performance.now() > deadline)
      throw new BenchError(`The product was not ready after ${READY_WITHIN_MS / 60_000} minutes:\n${child.output()}`)
    const answered = await client.get('/api/health/ready').catch(() => null)
    if (answered?.status === 200) break
  }
  client.close()
  return { url, signal: (name) => void child.process.kill(name), stop: child.stop }
}

/** Runs a command of `npm run readon` on a data folder, and on a database of PostgreSQL where its address is given. */
export async function readonOn(place: { dataDir: string; databaseUrl?: string | undefined }, ...args: string[]): Promise<void> {
  const { dataDir, databaseUrl } = place
  // With PostgreSQL the secret has to be one that all processes share; here is only one.
  const other = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl, AUTH_SECRET: 'only-for-the-time-of-a-benchmark' }
  const env = { ...environment(dataDir, 3000), ...other }
  await run(process.execPath, ['--import', 'tsx', 'lib/cli/readon.ts', ...args], { cwd: ROOT, env })
}

export const readon = (dataDir: string, ...args: string[]): Promise<void> => readonOn({ dataDir }, ...args)
