import { setTimeout } from 'node:timers/promises'
import { type Sample, sampleAddresses } from './addresses'
import { BenchError } from './child'
import { Client } from './client'
import { look } from './newsroom'
import { startProduct } from './product'
import { median } from './statistics'

/** Small enough for the page cache to hold a block of pages of every kind until they are asked for again. */
const BLOCK = 25
/** The front serves what it keeps for a second; a little later the answer comes from Next's page cache. */
const FRONT_FORGETS_MS = 1_100

/** Milliseconds of each request and bytes of the answers, for one kind of page, in the order of the addresses. */
export interface Timings {
  cold: number[]
  warm: number[]
  bytes: number[]
}

export type ByPage = Map<string, Timings>

/** A newsroom that is being measured. */
interface Newsroom {
  client: Client
  samples: Sample[]
  timings: ByPage
  stop(): Promise<void>
}

async function open(dataDir: string, count: number): Promise<Newsroom> {
  const samples = await look(dataDir, (db) => sampleAddresses(db, count))
  const { url, stop } = await startProduct(dataDir)
  const client = new Client(url)
  const timings: ByPage = new Map(samples.map(({ page }) => [page, { cold: [], warm: [], bytes: [] }]))
  return {
    client,
    samples,
    timings,
    stop() {
      client.close()
      return stop()
    },
  }
}

async function ask(client: Client, path: string) {
  const got = await client.get(path, { 'accept-encoding': 'gzip' })
  if (got.status !== 200) throw new BenchError(`${path} was answered with ${got.status}.`)
  return got
}

type Done = (timings: Timings | undefined, ms: number, bytes: number) => void

/** Asks every newsroom for the addresses of these numbers. Newsrooms and kinds of page take turns, so that a disturbance meets them all. */
async function askEach(newsrooms: readonly Newsroom[], from: number, to: number, kind: 'measured' | 'warmUp', done: Done): Promise<void> {
  const pages = newsrooms[0]?.samples.map(({ page }) => page) ?? []
  for (let index = from; index < to; index++) {
    for (const page of pages) {
      const asked = newsrooms.map(({ client, samples, timings }) => {
        const path = samples.find((sample) => sample.page === page)?.[kind][index]
        return { client, path, timings: timings.get(page) }
      })
      for (const { client, path, timings } of index % 2 === 0 ? asked : asked.reverse()) {
        // A newsroom that has fewer pages of a kind is a measure only for as many of the other's.
        if (path === undefined || asked.some((other) => other.path === undefined)) continue
        const { ms, body } = await ask(client, path)
        done(timings, ms, body.length)
      }
    }
  }
}

/** Starts the product on two data folders, asks both for every address once, and for each again while its page is kept. */
export async function measureSideBySide(one: string, other: string, count: number): Promise<{ one: ByPage; other: ByPage }> {
  const newsrooms = [await open(one, count), await open(other, count)] as const
  // What the just-in-time compiler does in the first seconds has nothing to do with the number of articles.
  await askEach(newsrooms, 0, count, 'warmUp', () => undefined)
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(count, from + BLOCK)
    await askEach(newsrooms, from, to, 'measured', (timings, ms, bytes) => {
      timings?.cold.push(ms)
      timings?.bytes.push(bytes)
    })
    await setTimeout(FRONT_FORGETS_MS)
    await askEach(newsrooms, from, to, 'measured', (timings, ms) => timings?.warm.push(ms))
  }
  for (const newsroom of newsrooms) await newsroom.stop()
  return { one: newsrooms[0].timings, other: newsrooms[1].timings }
}

/** Of several rounds the middle one for every address: a disturbance that met one of them does not count. */
export function middleOf(rounds: readonly ByPage[]): ByPage {
  const middle = (page: string, kind: keyof Timings) => {
    const all = rounds.flatMap((round) => round.get(page) ?? [])
    return all[0]?.[kind].map((_, index) => median(all.flatMap((timings) => timings[kind].slice(index, index + 1)))) ?? []
  }
  const pages = [...(rounds[0]?.keys() ?? [])]
  return new Map(pages.map((page) => [page, { cold: middle(page, 'cold'), warm: middle(page, 'warm'), bytes: middle(page, 'bytes') }]))
}
