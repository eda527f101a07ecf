import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { Agent } from 'node:http'
import { ask } from './ask'
import { expect, test } from './fixtures'
import { serverOf } from './processes'
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

test('ten thousand unknown addresses leave no file and no memory behind', async ({ copied, start }) => {
  test.setTimeout(600_000)
  // With as much heap as it likes, the server leaves its rubbish lying, and nothing could be seen of 40 MB. A normal load needs
  // 100 MB of heap; one that kept each of the 1,000 pages (about 60 kB each) would grow by 60 MB, or not survive this limit.
  const { url, pid } = await start({ dataDir: copied, env: { NODE_OPTIONS: '--max-old-space-size=192' } })
  const memory = () => serverOf(pid).memory
  for (let round = 0; round < 2; round++) await wander(url, 1_000)
  const before = { files: filesIn('.next') + filesIn(copied), memory: memory() }

  const began = performance.now()
  const seen = new Set<number>()
  for (let round = 0; round < 10; round++) for (const status of await wander(url, 1_000)) seen.add(status)
  const seconds = Math.round((performance.now() - began) / 1000)
  const grown = (memory() - before.memory) / MEGABYTE
  say(`10,000 unknown addresses in ${seconds} s: memory ${Math.round(before.memory / MEGABYTE)} MB and ${grown.toFixed(1)} MB more`)
  expect([...seen].sort()).toEqual([308, 404])
  expect(filesIn('.next') + filesIn(copied)).toBe(before.files)
  expect(grown).toBeLessThan(40)
})
