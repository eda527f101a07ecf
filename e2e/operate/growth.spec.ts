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

/** Addresses that a robot tries and that lead nowhere, or to where another address leads already. */
const unknown: (() => string)[] = [
  () => `/article/${1_000_000 + number(2_000_000_000)}`,
  () => `/article/${1 + number(36)}-${word()}`,
  () => `/section/${word()}`,
  () => `/tag/${word()}`,
  () => `/section/now/before/${word()}`,
  () => `/article/${1 + number(36)}/next/${word()}`,
]

/** Asks for `count` different unknown addresses, eight at a time over connections that are kept open. */
async function wander(site: string, count: number): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const statuses = new Map<number, number>()
  let next = 0
  const walk = async () => {
    for (let mine = next++; mine < count; mine = next++) {
      const path = unknown[mine % unknown.length]?.() ?? '/'
      const { status } = await ask(site, path, { agent })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, walk))
  agent.destroy()
  return statuses
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).length

test('ten thousand unknown addresses leave no file and no memory behind', async ({ copied, start }) => {
  test.setTimeout(300_000)
  const { url, pid } = await start({ dataDir: copied })
  const memory = () => serverOf(pid).memory
  for (let round = 0; round < 2; round++) {
    await wander(url, 2_000)
    say(`${Math.round(memory() / MEGABYTE)} MB`)
  }
  const before = { files: filesIn('.next') + filesIn(copied), memory: memory() }
  const began = performance.now()
  for (let round = 0; round < 5; round++) {
    say(JSON.stringify([...(await wander(url, 2_000))]) + `${Math.round(memory() / MEGABYTE)} MB`)
  }
  const grown = (memory() - before.memory) / MEGABYTE
  say(`10,000 unknown addresses: ${Math.round((performance.now() - began) / 1000)} s, ${grown.toFixed(1)} MB more memory`)
  expect(filesIn('.next') + filesIn(copied)).toBe(before.files)
  expect(grown).toBeLessThan(40)
})
