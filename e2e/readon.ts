import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** What several processes on one database need in common. */
export const AUTH_SECRET = 'ein-gemeinsames-geheimnis-fuer-alle-prozesse'

/** The first owner of every newsroom that tests start. */
export const OWNER = { email: 'owner@example.com', password: '測試用的密碼，不算太短的了' }

/** A running Readon: the real product in a process of its own. */
export interface Readon {
  url: string
  dataDir: string
  pid: number
  /** What the process has printed so far. */
  output: () => string
  /** Stops it as an operator would; resolves to the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

export interface ReadonOptions {
  dataDir: string
  port?: number
  env?: Record<string, string>
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

/** Starts the product's own start command and returns the process and what it prints, without waiting. */
export function launch({ dataDir, port = 0, env = {} }: ReadonOptions): { child: ChildProcess; output: () => string } {
  const { DATABASE_URL: _, MEDIA_URL: __, SITE_URL: ___, ...inherited } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/server/start.ts'], {
    env: {
      ...inherited,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      AUTH_SECRET,
      OWNER_PASSWORD: OWNER.password,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return { child, output: () => printed }
}

/** Starts Readon and waits until it is open. Throws with its output when it ends before. */
export async function startReadon(options: ReadonOptions): Promise<Readon> {
  const port = options.port ?? (await freePort())
  // Browsers say where a form comes from, and only the site's own address is believed.
  const env = { SITE_URL: `http://127.0.0.1:${port}`, ...options.env }
  const { child, output } = launch({ ...options, port, env })
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output().includes('is open:') && resolve())
    void exited.then((code) => reject(new Error(`Readon ended with ${code} before it was open:\n${output()}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir: options.dataDir,
    pid: child.pid ?? 0,
    output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
  }
}
