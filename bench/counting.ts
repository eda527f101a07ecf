import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { BenchError } from './child'
import { temporaryFolder } from './cleaning-up'
import { Client } from './client'
import { look, seedArticle } from './newsroom'
import { readon, startProduct } from './product'
import type { Report, Row } from './report'
import { median, percentile } from './statistics'

const RATE = 10_000
const LEAST_RATE = 0.95 * RATE
const MOST_SLOWER = 1.1
/** What waits is written every ten seconds; so long after the last reader nothing is left to write. */
const WRITTEN_MS = 25_000

/** Asks for a page one time after the other for so long; milliseconds of each. */
async function read(client: Client, path: string, seconds: number): Promise<number[]> {
  const times: number[] = []
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; ) {
    const { status, ms } = await client.get(path, { 'accept-encoding': 'gzip' })
    if (status !== 200) throw new BenchError(`${path} was answered with ${status}.`)
    times.push(ms)
  }
  return times
}

const viewsIn = (dataDir: string) => look(dataDir, async (db) => (await db.viewCount.aggregate({ _sum: { count: true } }))._sum.count ?? 0)

/** Whether an article is read as quickly while very many views are counted as while none are. */
export async function counting({ quick }: { quick: boolean }): Promise<Report> {
  const [rounds, seconds, articles] = quick ? [1, 12, 200] : [3, 25, 1_000]
  const folder = temporaryFolder()
  await readon(folder.path, 'seed', '--demo')
  await readon(folder.path, 'generate', '--articles', String(articles))
  const { address } = await seedArticle(folder.path)
  const product = await startProduct(folder.path, { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'readers-preload.mjs')}` })
  const client = new Client(product.url)
  // What the just-in-time compiler does in the first seconds has nothing to do with counting.
  await read(client, address, quick ? 2 : 10)
  const measured: { alone: number[]; counting: number[]; rate: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const alone = await read(client, address, seconds)
    const before = await viewsIn(folder.path)
    product.signal('SIGUSR2')
    const busy = await read(client, address, seconds)
    product.signal('SIGUSR2')
    await setTimeout(WRITTEN_MS)
    measured.push({ alone, counting: busy, rate: ((await viewsIn(folder.path)) - before) / seconds })
  }
  client.close()
  await product.stop()
  await folder.remove()

  const rate = median(measured.map((round) => round.rate))
  const row = (what: string, pick: (times: readonly number[]) => number, goal: boolean): Row => {
    const [alone, busy] = [median(measured.map((round) => pick(round.alone))), median(measured.map((round) => pick(round.counting)))]
    const ratio = busy / alone
    return {
      cells: { what, 'alone ms': alone.toFixed(3), 'counting ms': busy.toFixed(3), '÷': ratio.toFixed(2), 'views/s': Math.round(rate) },
      met: goal ? ratio <= MOST_SLOWER && rate >= LEAST_RATE : null,
    }
  }
  const mean = (times: readonly number[]) => times.reduce((sum, ms) => sum + ms, 0) / times.length
  return {
    name: 'counting',
    goal: `An article is read at most a tenth slower (mean) while ${RATE.toLocaleString('en')} views/s are counted, which come into the counting thread in process, not over HTTP, and are written to SQLite. In turns, the middle of ${rounds} rounds of ${seconds} s.`,
    rows: [
      row('mean', mean, true),
      row('p50', (times) => percentile(times, 0.5), false),
      row('p95', (times) => percentile(times, 0.95), false),
      row('p99', (times) => percentile(times, 0.99), false),
    ],
    raw: measured.map(({ alone, counting: busy, rate: each }) => ({ rate: each, alone: alone.length, counting: busy.length })),
  }
}
