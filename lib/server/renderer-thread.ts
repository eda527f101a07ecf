import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { isBlind } from '../cache/tag-state'
import type { Handle } from './capture'
import { Refusal } from './refusal'
import { linkRenderer } from './renderer-link'

/** What the thread is given: where it shall listen, and where it writes down how far invalidations have been read. */
export interface RendererData {
  socketPath: string
  /** Two numbers: the sequence number and the time (Date.now) of the last look at the table; see lib/cache/tag-state.ts. */
  tagClock: Float64Array
}

export type FromRenderer = { say: string } | { state: 'prepared' | 'open' } | { refused: string } | { state: 'failed' }
export type ToRenderer = 'open' | 'stop'

/** The thread in which Next, the database and the jobs run. */
export interface Renderer {
  handle: Handle
  /** Rises with every invalidation; NaN when invalidations have not been heard of for too long. */
  seq: () => number
  /** Resolves to the exit code: 0 when everything was closed properly. */
  stop: () => Promise<number>
}

interface Startup {
  say: (sentence: string) => void
  /** Runs when the data is known to be in order, before pages are served. */
  beforeOpening: () => Promise<void>
  /** The thread ended although nobody asked it to. */
  onDeath: (error: unknown) => void
  /** The thread's program; another one only in tests. */
  entry?: URL
}

const ENTRY = new URL('./renderer-entry.mjs', import.meta.url)

/**
 * Starts the renderer and resolves when it can be asked for pages. It has a thread of its own, so that a page that is kept is sent
 * at once whatever is being rendered, and because Next slows down everything else in its thread: with it in the same one, the
 * front answers half as many requests. Throws a {@link Refusal} for what an operator can mend.
 */
export async function startRenderer({ say, beforeOpening, onDeath, entry = ENTRY }: Startup): Promise<Renderer> {
  // Only this user may enter a folder made like this: behind the socket is Next without its front.
  const folder = mkdtempSync(join(socketFolder(), 'readon-'))
  const socketPath = join(folder, 'renderer')
  const tagClock = new Float64Array(new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT))
  const worker = new Worker(entry, {
    workerData: { socketPath, tagClock } satisfies RendererData,
  })
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeFolder)
  const tell = (message: ToRenderer) => worker.postMessage(message)
  const ended = new Promise<number>((resolve) => worker.once('exit', resolve))

  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    void ended.then((code) => reject(new Error(`the renderer ended with ${code} before it was open`)))
    worker.on('message', (message: FromRenderer) => {
      if ('say' in message) say(message.say)
      else if ('refused' in message) reject(new Refusal(message.refused))
      else if (message.state === 'prepared') beforeOpening().then(() => tell('open'), reject)
      else if (message.state === 'open') resolve()
      else reject(new RendererFailed())
    })
  })
  let stopping = false
  worker.once('error', onDeath)
  void ended.then((code) => {
    if (!stopping) onDeath(new Error(`the renderer ended with ${code}`))
  })

  return {
    handle: linkRenderer(socketPath),
    seq: () => {
      const [seq = 0, polledAt = 0] = tagClock
      return isBlind({ polledAt }, Date.now()) ? Number.NaN : seq
    },
    async stop() {
      stopping = true
      tell('stop')
      return ended
    },
  }
}

/** The longest path that a socket may have on every system; a longer one would be cut off without a word. */
const LONGEST_PATH = 100

/** Where temporary files go, unless that lies too deep for a socket. */
function socketFolder(): string {
  return Buffer.byteLength(join(tmpdir(), 'readon-XXXXXX', 'renderer')) <= LONGEST_PATH ? tmpdir() : '/tmp'
}

/** The renderer could not start, and has said why in the log. */
export class RendererFailed extends Error {}
