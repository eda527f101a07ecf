import { cpSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { type Sample, sampleAddresses } from './addresses'
import { BenchError } from './child'
import { temporaryFolder } from './cleaning-up'
import { Client } from './client'
import { look } from './newsroom'
import { type Product, readon, startProduct } from './product'
import type { Report, Row } from './report'
import { median, percentile } from './statistics'

const MOST_GROWTH = 1.5
/** Small enough for the page cache to hold a block of pages of every kind until they are asked for again. */
const BLOCK = 25
/** The front serves what it keeps for a second; a little later the answer comes from Next's page cache. */
const FRONT_FORGETS_MS = 1_100

/** Milliseconds of each request, and bytes of the answers, for one kind of page. */
interface Timings {
  cold: number[]
  warm: number[]
  bytes: number[]
}

/** A newsroom that is being measured. */
interface Measured {
  client: Client
  samples: Sample[]
  timings: Map<string, Timings>
}

async function ask(client: Client, path: string) {
  const got = await client.get(path, { 'accept-encoding': 'gzip' })
  if (got.status !== 200) throw new BenchError(`${path} was answered with ${got.status}.`)
  return got
}

type Done = (timings: Timings | undefined, ms: number, bytes: number) => void

/** Asks every newsroom for the addresses of these numbers. Newsrooms and kinds of page take turns, so that a disturbance meets them all. */
async function askEach(newsrooms: readonly Measured[], from: number, to: number, kind: 'measured' | 'warmUp', done: Done): Promise<void> {
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

/** Asks freshly started products for every address once, and for each again while its page is kept. */
async function measure(newsrooms: readonly Measured[], count: number): Promise<void> {
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
}

/** Starts the product on each data folder and measures all of them side by side. */
async function measureSideBySide(dataDirs: readonly string[], count: number): Promise<Map<string, Timings>[]> {
  const samples: Sample[][] = []
  for (const dataDir of dataDirs) samples.push(await look(dataDir, (db) => sampleAddresses(db, count)))
  const products: Product[] = []
  for (const dataDir of dataDirs) products.push(await startProduct(dataDir))
  const newsrooms = products.map(({ url }, index): Measured => {
    const own = samples[index] ?? []
    return { client: new Client(url), samples: own, timings: new Map(own.map(({ page }) => [page, { cold: [], warm: [], bytes: [] }])) }
  })
  await measure(newsrooms, count)
  for (const { client } of newsrooms) client.close()
  for (const product of products) await product.stop()
  return newsrooms.map(({ timings }) => timings)
}

function rows(small: Map<string, Timings>, large: Map<string, Timings>, names: [string, string]): Row[] {
  return (['cold', 'warm'] as const).flatMap((state) =>
    [...small].map(([page, before]) => {
      const after = large.get(page) ?? { cold: [], warm: [], bytes: [] }
      const ratio = percentile(after[state], 0.95) / percentile(before[state], 0.95)
      const of = (name: string, timing: Timings) => ({
        [`${name} p50 ms`]: percentile(timing[state], 0.5).toFixed(2),
        [`${name} p95 ms`]: percentile(timing[state], 0.95).toFixed(2),
        [`${name} bytes`]: Math.round(median(timing.bytes)),
      })
      return {
        cells: {
          page,
          state,
          n: `${before[state].length}/${after[state].length}`,
          ...of(names[0], before),
          ...of(names[1], after),
          'p95 ÷': ratio.toFixed(2),
        },
        met: ratio <= MOST_GROWTH,
      }
    }),
  )
}

/** How much slower pages become when a newsroom grows from a thousand articles to a hundred thousand. */
export async function growth({ quick }: { quick: boolean }): Promise<Report> {
  const [few, many, count] = quick ? [1_000, 10_000, 40] : [1_000, 100_000, 200]
  const [fewer, more] = [temporaryFolder(), temporaryFolder()]
  await readon(fewer.path, 'seed', '--demo')
  await readon(fewer.path, 'generate', '--articles', String(few))
  cpSync(fewer.path, more.path, { recursive: true })
  await readon(more.path, 'generate', '--articles', String(many - few))
  const [small = new Map(), large = new Map()] = await measureSideBySide([fewer.path, more.path], count)
  await fewer.remove()
  await more.remove()
  const names: [string, string] = [`${few / 1000}k`, `${many / 1000}k`]
  return {
    name: 'growth',
    goal: `p95 with ${many.toLocaleString('en')} articles at most ${MOST_GROWTH} times that with ${few.toLocaleString('en')}, cold (first request after a start) and warm (the page is kept), asked for side by side.`,
    rows: rows(small, large, names),
    raw: { small: Object.fromEntries(small), large: Object.fromEntries(large) },
  }
}
