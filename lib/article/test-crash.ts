import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'

/** Something that a desk was told is done. */
export interface Act {
  act: 'save' | 'publish' | 'update' | 'schedule' | 'upload'
  id: number
  title: string
}

/** Not longer than one act takes, so that every part of the next one is met. */
const LONGEST_MS = 60

/** Starts a desk that never rests (see test-crash-main.ts), kills it some moment after it was told so many things, and returns what it was told. */
export async function killedDesk(
  url: string,
  mark: string,
  sectionId: number,
  authorId: number,
  dataDir: string,
  enough: number,
): Promise<Act[]> {
  const main = join(import.meta.dirname, 'test-crash-main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, url, mark, String(sectionId), String(authorId)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir },
  })
  const errors = text(child.stderr)
  const acts: Act[] = []
  const closed = once(child, 'close')
  let killed = false
  const kill = () => {
    killed = true
    child.kill('SIGKILL')
  }
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') acts.push(JSON.parse(line))
    if (acts.length === enough) setTimeout(kill, Math.random() * LONGEST_MS)
  }
  await closed
  if (!killed) throw new Error(`The desk ended by itself: ${await errors}`)
  return acts
}
