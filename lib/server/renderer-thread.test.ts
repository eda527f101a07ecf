import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../db/temporary-folder'
import { Refusal } from './refusal'
import { type Renderer, RendererFailed, startRenderer } from './renderer-thread'
import { signal } from './test-front'

let told: string[]
let death: ReturnType<typeof signal<unknown>>
beforeEach(() => {
  told = []
  death = signal<unknown>()
})

/** Starts a thread with this program; `tell` and `hear` speak with the process, `data` is what it was given. */
function start(program: string): Promise<Renderer> {
  const { path, remove } = temporaryFolder()
  onTestFinished(() => remove())
  const file = join(path, 'thread.mjs')
  const speak = `import { parentPort, workerData as data } from 'node:worker_threads'
    const tell = (message) => parentPort.postMessage(message)
    const hear = (wanted) => new Promise((resolve) => parentPort.on('message', (message) => message === wanted && resolve()))\n`
  writeFileSync(file, speak + program)
  return startRenderer({
    entry: pathToFileURL(file),
    say: (sentence) => told.push(sentence),
    beforeOpening: async () => void told.push('between'),
    onDeath: death.resolve,
  })
}

const OPENS = `const stop = hear('stop'); tell({ say: 'loading' }); tell({ state: 'prepared' }); await hear('open'); tell({ state: 'open' });`

it('opens after what has to be done in between, tells how far invalidations have been read, and stops when told', async () => {
  const renderer = await start(`${OPENS} data.tagClock.set([7, Date.now()]); tell({ say: 'read' }); await stop; process.exit(0)`)
  expect(told.slice(0, 2)).toEqual(['loading', 'between'])
  await expect.poll(() => told).toContain('read')
  expect(renderer.seq()).toBe(7)
  await renderer.stop()
  expect(told).toEqual(['loading', 'between', 'read'])
})

it('knows nothing for certain when invalidations have not been read for long', async () => {
  const renderer = await start(`${OPENS} data.tagClock.set([7, Date.now() - 60_000]); tell({ say: 'read' }); await stop; process.exit(0)`)
  await expect.poll(() => told).toContain('read')
  expect(renderer.seq()).toBeNaN()
  await renderer.stop()
})

it('passes a refusal on, and what only the log can tell', async () => {
  await expect(start(`tell({ refused: 'The data folder is full.' })`)).rejects.toEqual(new Refusal('The data folder is full.'))
  await expect(start(`tell({ state: 'failed' })`)).rejects.toBeInstanceOf(RendererFailed)
  await expect(start('process.exit(3)')).rejects.toThrow('the renderer ended with 3 before it was open')
  await expect(start(`throw new Error('broken')`)).rejects.toThrow('broken')
})

it('hears of a thread that ends by itself, or breaks', async () => {
  await start(`${OPENS} process.exit(5)`)
  expect(await death.promise).toEqual(new Error('the renderer ended with 5'))
  death = signal<unknown>()
  await start(`${OPENS} setTimeout(() => { throw new Error('out of memory') })`)
  expect(await death.promise).toEqual(new Error('out of memory'))
})
