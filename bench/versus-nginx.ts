import { routes } from '../lib/routes'
import { programPath } from './child'
import { temporaryFolder } from './cleaning-up'
import { Client } from './client'
import { seedArticle } from './newsroom'
import { type Recorded, startNginx } from './nginx'
import { startProduct } from './product'
import type { Report, Row } from './report'
import { median } from './statistics'
import { type Load, load } from './wrk'

const LEAST_SHARE = 0.6
const MOST_P99 = 3
const CODINGS = ['gzip', 'identity'] as const

/** Both servers' rounds for one page in one coding. */
interface Measured {
  page: string
  coding: (typeof CODINGS)[number]
  bytes: number
  readon: Load[]
  nginx: Load[]
}

async function record(url: string, path: string): Promise<Recorded> {
  const client = new Client(url)
  const identity = await client.get(path, { 'accept-encoding': 'identity' })
  const gzip = await client.get(path, { 'accept-encoding': 'gzip' })
  client.close()
  return { path, identity, gzip }
}

/** The pages that are measured, by name. The feed's addresses are found by following it. */
async function recordPages(url: string, dataDir: string): Promise<Map<string, Recorded>> {
  const { id, address } = await seedArticle(dataDir)
  const first = await record(url, routes.next(id, 'first'))
  const { next } = JSON.parse(first.identity.body.toString()) as { next: string }
  return new Map([
    ['article', await record(url, address)],
    ['feed, 1st article', first],
    ['feed, 2nd article', await record(url, next)],
    ['list', await record(url, routes.section('blog'))],
    ['404', await record(url, '/no-such-page')],
  ])
}

const middle = (rounds: readonly Load[], pick: (load: Load) => number) => median(rounds.map(pick))

function row({ page, coding, bytes, readon, nginx }: Measured): Row {
  const share = middle(readon, (round) => round.requestsPerSecond) / middle(nginx, (round) => round.requestsPerSecond)
  const p99 = middle(readon, (round) => round.p99) / middle(nginx, (round) => round.p99)
  const errors = page === '404' ? 0 : [...readon, ...nginx].reduce((sum, round) => sum + round.errors, 0)
  const aimed = page === 'article' && coding === 'gzip'
  return {
    cells: {
      page,
      coding,
      bytes,
      'Readon req/s': Math.round(middle(readon, (round) => round.requestsPerSecond)),
      'nginx req/s': Math.round(middle(nginx, (round) => round.requestsPerSecond)),
      'Readon ÷ nginx': share.toFixed(2),
      'Readon p99 ms': middle(readon, (round) => round.p99).toFixed(2),
      'nginx p99 ms': middle(nginx, (round) => round.p99).toFixed(2),
      'p99 ÷': p99.toFixed(2),
      errors,
    },
    met: errors > 0 ? false : aimed ? share >= LEAST_SHARE && p99 <= MOST_P99 : null,
  }
}

/** Loads the product and an nginx with the same bytes in files, in turns, so that both meet the same disturbances. */
export async function versusNginx({ quick }: { quick: boolean }): Promise<Report> {
  const wrk = programPath('wrk', 'wrk')
  const nginxProgram = programPath('nginx', 'nginx-light')
  const [rounds, seconds] = quick ? [1, 2] : [3, 6]
  const folder = temporaryFolder()
  const product = await startProduct(folder.path)
  const pages = await recordPages(product.url, folder.path)
  const nginx = await startNginx(nginxProgram, [...pages.values()])
  const measured: Measured[] = []
  for (const [page, { path, ...answers }] of pages) {
    for (const coding of CODINGS) {
      const entry: Measured = { page, coding, bytes: answers[coding].body.length, readon: [], nginx: [] }
      const headers = { 'Accept-Encoding': coding }
      await load(wrk, product.url + path, 1, headers)
      for (let round = 0; round < rounds; round++) {
        entry.readon.push(await load(wrk, product.url + path, seconds, headers))
        entry.nginx.push(await load(wrk, nginx.url + path, seconds, headers))
      }
      measured.push(entry)
    }
  }
  await nginx.stop()
  await product.stop()
  await folder.remove()
  return {
    name: 'nginx',
    goal: `The article page with gzip: at least ${LEAST_SHARE} of nginx's requests/s, p99 at most ${MOST_P99} times nginx's. Medians of ${rounds} rounds of ${seconds} s, in turns.`,
    rows: measured.map(row),
    raw: measured,
  }
}
