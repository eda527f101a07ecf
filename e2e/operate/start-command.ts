import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { z } from 'zod'
import type { ReadonOptions } from '../readon'
import { serverOf } from './processes'

/** The product under the command that an operator uses. */
export interface Running {
  child: ChildProcess
  stdout: () => string
  stderr: () => string
  /** Resolves once standard output contains the words; rejects with all that was printed when the process ends before. */
  prints: (words: string) => Promise<void>
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** kill -9 of the server itself; nothing that it could do about it. */
  kill: () => Promise<void>
}

const scripts = z.object({ scripts: z.object({ start: z.string() }) })

/** Runs the script `start` of package.json. npm itself is left out: it would be one more process that signals have to pass. */
export function runStartCommand({ dataDir, port, env = {} }: ReadonOptions & { port: number }): Running {
  const { start } = scripts.parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts
  // The test runner wants colours and none at once, which Node remarks on.
  const { DATABASE_URL: _, MEDIA_URL: __, SITE_URL: ___, NO_COLOR: ____, FORCE_COLOR: _____, PATH, ...inherited } = process.env
  const child = spawn('sh', ['-c', start], {
    env: {
      ...inherited,
      PATH: [resolve('node_modules/.bin'), PATH].join(delimiter),
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk: Buffer) => (printed[name] += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => ({
    code: typeof code === 'number' ? code : null,
    signal: typeof signal === 'string' ? signal : null,
  }))
  return {
    child,
    stdout: () => printed.stdout,
    stderr: () => printed.stderr,
    prints: (words) =>
      new Promise((found, reject) => {
        const look = () => printed.stdout.includes(words) && found()
        child.stdout.on('data', look)
        look()
        void ended.then(({ code }) => reject(new Error(`ended with ${code} before “${words}”:\n${printed.stdout}${printed.stderr}`)))
      }),
    ended,
    async kill() {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) process.kill(serverOf(child.pid).pid, 'SIGKILL')
      await ended
    },
  }
}
