import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IS_THOROUGH } from '../thorough'
import { ask } from './ask'
import { expect, test } from './fixtures'
import { say } from './say'

const AT_ONCE = 8
const MEGABYTE = 1024 * 1024

const word = () => randomBytes(6).toString('hex')
const number = (below: number) => randomBytes(4).readUInt32BE() % below

/** Addresses that lead nowhere, or where another address leads already; each is rendered as a page of its own. */
const pages: (() => string)[] = [
  () => `/article/${1_000_000 + number(2_000_000_000)}`,
  () => `/article/${1 + number(36)}-${word()}`,
  () => `/section/${word()}`,
  () => `/tag/${word()}`,
  () => `/section/now/before/${word()}`,
  () => `/${word()}`,
]
/** The same, but nothing has to be drawn for them. */
const others: (() => string)[] = [
  () => `/article/${1 + number(36)}/next/${word()}`,
  () => `/media/${word()}${word()}/480.webp`,
  () => `/_next/static/chunks/${word()}.js`,
]
/** One page among so many addresses, or the test would take minutes. */
const PAGE_EVERY = 10
const ADDRESSES = IS_THOROUGH ? 10_000 : 1_500
const PAGES_KEPT_MB = ((ADDRESSES / PAGE_EVERY) * 60_000) / MEGABYTE

/** Asks for `count` different unknown addresses, eight at a time over connections that are kept open. Returns the statuses. */
async function wander(site: string, count: number): Promise<Set<number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const statuses = new Set<number>()
  let next = 0
  const walk = async () => {
    for (let mine = next++; mine < count; mine = next++) {
      const kinds = mine % PAGE_EVERY === 0 ? pages : others
      const path = kinds[Math.floor(mine / PAGE_EVERY) % kinds.length]?.() ?? ''
      statuses.add((await ask(site, path, { agent })).status)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, walk))
  agent.destroy()
  return statuses
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).length

/** Bytes that the threads of a server cannot throw away, each after it was asked; see heap-probe.mjs. */
async function liveHeap(pid: number, folder: string): Promise<number> {
  for (const file of readdirSync(folder)) rmSync(join(folder, file))
  process.kill(pid, 'SIGUSR2')
  // The front's thread, the renderer's, and perhaps helpers, which answer with the others.
  await expect.poll(() => readdirSync(folder).length).toBeGreaterThanOrEqual(2)
  await expect.poll(() => readdirSync(folder).every((file) => readFileSync(join(folder, file), 'utf8') !== '')).toBe(true)
  return readdirSync(folder).reduce((sum, file) => sum + Number(readFileSync(join(folder, file), 'utf8')), 0)
}

test(`${ADDRESSES} unknown addresses leave no file and no memory behind`, async ({ copied, start }) => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(join(tmpdir(), 'readon-heap-'))
  const NODE_OPTIONS = `--max-old-space-size=192 --import=${join(import.meta.dirname, 'heap-probe.mjs')}`
  const { url, pid } = await start({ dataDir: copied, env: { NODE_OPTIONS, HEAP_PROBE: folder } })
  for (let round = 0; round < 3; round++) await wander(url, ADDRESSES / 10)
  const before = { files: filesIn('.next') + filesIn(copied), heap: await liveHeap(pid, folder) }

  const began = performance.now()
  const seen = new Set<number>()
  for (let round = 0; round < 10; round++) for (const status of await wander(url, ADDRESSES / 10)) seen.add(status)
  const seconds = Math.round((performance.now() - began) / 1000)
  const grown = ((await liveHeap(pid, folder)) - before.heap) / MEGABYTE
  say(`${ADDRESSES} unknown addresses in ${seconds} s: heap ${Math.round(before.heap / MEGABYTE)} MB and ${grown.toFixed(1)} MB more`)
  expect([...seen].sort()).toEqual([308, 404])
  expect(filesIn('.next') + filesIn(copied)).toBe(before.files)
  // A page is about 60 kB: a server that kept each one of the pages, a tenth of the addresses, would keep more than this.
  expect(grown).toBeLessThan(Math.min(PAGES_KEPT_MB, 40))
  rmSync(folder, { recursive: true, force: true })
})
