import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Task } from './test-process-main'

export interface OtherProcess {
  /** Lets it go on, and resolves to what it answers. Rejects when it fails. */
  go(): Promise<unknown>
}

/** Starts another process that is ready to do something with a database (see test-process-main.ts) and waits to be told. */
export async function otherProcess(task: Task, url: string, ...more: string[]): Promise<OtherProcess> {
  const main = join(import.meta.dirname, 'test-process-main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, task, url, ...more], { stdio: ['pipe', 'pipe', 'pipe'] })
  const errors = text(child.stderr)
  const [first] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (String(first).trim() !== 'ready') throw new Error(`The other process did not get ready: ${await errors}`)
  return { go: () => answer(child, errors) }
}

async function answer(child: ChildProcess & { stdin: NodeJS.WritableStream; stdout: NodeJS.ReadableStream }, errors: Promise<string>) {
  const output = text(child.stdout)
  child.stdin.end('go\n')
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(await errors)
  return JSON.parse(await output)
}
