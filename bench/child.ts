import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { undoAtEnd } from './cleaning-up'

/** Something that has to be installed, or is not as a benchmark needs it; the sentence is for the person who runs it. */
export class BenchError extends Error {}

/** Milliseconds after which a process that was asked to stop is killed. The product gives running answers 10 s. */
const PATIENCE_MS = 20_000

export interface Child {
  process: ChildProcess
  /** What it has printed so far, on both streams. */
  output(): string
  /** Resolves to its exit code, or null when a signal ended it. */
  ended: Promise<number | null>
  /** Asks it, by its process id, to stop and waits until it has. */
  stop(): Promise<void>
}

/** Starts a program that is stopped at the end at the latest. Rejects nothing: look at `ended`. */
export function start(program: string, args: string[], options: SpawnOptions = {}): Child {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  const stop = undoAtEnd(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const killing = new AbortController()
    const kill = setTimeout(PATIENCE_MS, undefined, { signal: killing.signal, ref: false }).then(
      () => child.kill('SIGKILL'),
      () => false,
    )
    await Promise.race([ended, kill.then(() => ended)])
    killing.abort()
  })
  return { process: child, output: () => printed, ended, stop }
}

/** Runs a program to its end and returns what it printed. Throws a {@link BenchError} with that when it fails. */
export async function run(program: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  const child = start(program, args, options)
  const code = await child.ended
  await child.stop()
  if (code !== 0) throw new BenchError(`${program} ${args.join(' ')} ended with ${code}:\n${child.output()}`)
  return child.output()
}

/** The path of an installed program. Throws a {@link BenchError} that says what to install. */
export function programPath(name: string, debianPackage: string): string {
  // Debian keeps nginx where only root's PATH leads.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const found = folders.map((folder) => join(folder, name)).find(existsSync)
  if (!found) throw new BenchError(`${name} is not installed; this benchmark needs it (Debian: apt-get install ${debianPackage}).`)
  return found
}
