import { setTimeout } from 'node:timers/promises'
import { type Sample, sampleAddresses } from './addresses'
import { BenchError } from './child'
import { temporaryFolder } from './cleaning-up'
import { Client } from './client'
import { look } from './newsroom'
import { readon, startProduct } from './product'
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

async function ask(client: Client, path: string) {
  const got = await client.get(path, { 'accept-encoding': 'gzip' })
  if (got.status !== 200) throw new BenchError(`${path} was answered with ${got.status}.`)
  return got
}

/** Asks a freshly started product for every address once, and for each again while its page is kept. The kinds take turns. */
async function measure(url: string, samples: readonly Sample[]): Promise<Map<string, Timings>> {
  const client = new Client(url)
  const timings = new Map(samples.map(({ page }): [string, Timings] => [page, { cold: [], warm: [], bytes: [] }]))
  const most = Math.max(...samples.map(({ measured }) => measured.length))
  const each = async (
    from: number,
    to: number,
    kind: 'measured' | 'warmUp',
    done: (timing: Timings | undefined, ms: number, bytes: number) => void,
  ) => {
    for (let index = from; index < to; index++) {
      for (const sample of samples) {
        const path = sample[kind][index]
        if (path === undefined) continue
        const { ms, body } = await ask(client, path)
        done(timings.get(sample.page), ms, body.length)
      }
    }
  }
  // What the just-in-time compiler does in the first seconds has nothing to do with the number of articles.
  await each(0, most, 'warmUp', () => undefined)
  for (let from = 0; from < most; from += BLOCK) {
    await each(from, from + BLOCK, 'measured', (timing, ms, bytes) => {
      timing?.cold.push(ms)
      timing?.bytes.push(bytes)
    })
    await setTimeout(FRONT_FORGETS_MS)
    await each(from, from + BLOCK, 'measured', (timing, ms) => timing?.warm.push(ms))
  }
  client.close()
  return timings
}

async function measureNewsroom(dataDir: string, count: number): Promise<Map<string, Timings>> {
  const samples = await look(dataDir, (db) => sampleAddresses(db, count))
  const product = await startProduct(dataDir)
  try {
    return await measure(product.url, samples)
  } finally {
    await product.stop()
  }
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
  const folder = temporaryFolder()
  await readon(folder.path, 'seed', '--demo')
  await readon(folder.path, 'generate', '--articles', String(few))
  const small = await measureNewsroom(folder.path, count)
  await readon(folder.path, 'generate', '--articles', String(many - few))
  const large = await measureNewsroom(folder.path, count)
  await folder.remove()
  const names: [string, string] = [`${few / 1000}k`, `${many / 1000}k`]
  return {
    name: 'growth',
    goal: `p95 with ${many.toLocaleString('en')} articles at most ${MOST_GROWTH} times that with ${few.toLocaleString('en')}, cold (first request after a start) and warm (the page is kept).`,
    rows: rows(small, large, names),
    raw: { small: Object.fromEntries(small), large: Object.fromEntries(large) },
  }
}
