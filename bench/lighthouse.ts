import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import lighthouse from 'lighthouse'
import { BenchError, start } from './child'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium'
import { temporaryFolder } from './cleaning-up'
import { Client } from './client'
import { seedArticle } from './newsroom'
import { startProduct } from './product'
import type { Report, Row } from './report'
import { median } from './statistics'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const TIMINGS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'speed-index',
  'cumulative-layout-shift',
] as const

/** Scores of 0 to 100, times in milliseconds. */
const AT_LEAST: Partial<Record<string, number>> = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const BELOW: Partial<Record<string, number>> = { 'largest-contentful-paint': 1_500 }
const EXACTLY: Partial<Record<string, number>> = { 'cumulative-layout-shift': 0 }

/** One run: what it measured by name, and the audits that cost points. */
interface Run {
  values: Record<string, number>
  failed: string[]
}

async function startChromium(): Promise<{ port: number; stop(): Promise<void> }> {
  const { path, remove } = temporaryFolder()
  const flags = [
    ...CHROMIUM_FLAGS,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${join(path, 'profile')}`,
    'about:blank',
  ]
  const child = start(chromiumPath(), flags)
  for (;;) {
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(child.output())?.[1]
    const stop = async () => {
      await child.stop()
      await remove()
    }
    if (port !== undefined) return { port: Number(port), stop }
    if (child.process.exitCode !== null) throw new BenchError(`Chromium did not start:\n${child.output()}`)
    await setTimeout(50)
  }
}

/** On a busy machine Chromium now and then records no trace, and Lighthouse asks to be run again. */
const ATTEMPTS = 3

async function measurePatiently(url: string): Promise<Run> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await measure(url)
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
    }
  }
}

/** One run in a browser of its own, with Lighthouse's defaults: a telephone of the middle class on slow 4G, simulated. */
async function measure(url: string): Promise<Run> {
  const browser = await startChromium()
  try {
    const result = await lighthouse(url, { port: browser.port, output: 'json', logLevel: 'silent', onlyCategories: [...CATEGORIES] })
    if (!result || result.lhr.runtimeError) throw new BenchError(`Lighthouse failed: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
    const { categories, audits } = result.lhr
    const scores = CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)] as const)
    const timings = TIMINGS.map((name) => [name, audits[name]?.numericValue ?? Number.NaN] as const)
    const weighty = CATEGORIES.flatMap((name) => categories[name]?.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id) ?? [])
    const failed = weighty.filter((id) => (audits[id]?.score ?? 1) < 1)
    return { values: Object.fromEntries([...scores, ...timings]), failed }
  } finally {
    await browser.stop()
  }
}

function row(name: string, runs: readonly Run[]): Row {
  const values = runs.map(({ values: all }) => all[name] ?? Number.NaN)
  const middle = median(values)
  const [least, below, exactly] = [AT_LEAST[name], BELOW[name], EXACTLY[name]]
  const round = (value: number) => Number(value.toFixed(name === 'cumulative-layout-shift' ? 4 : 0))
  const goal = least !== undefined ? `≥ ${least}` : below !== undefined ? `< ${below} ms` : exactly !== undefined ? `= ${exactly}` : ''
  const met =
    least !== undefined ? middle >= least : below !== undefined ? middle < below : exactly !== undefined ? middle === exactly : null
  return { cells: { what: name, median: round(middle), runs: values.map(round).join(' '), goal }, met }
}

/** Lighthouse on the seed article, a browser of its own for every run. */
export async function lighthouseScores({ quick }: { quick: boolean }): Promise<Report> {
  chromiumPath()
  const folder = temporaryFolder()
  const product = await startProduct(folder.path)
  const { address } = await seedArticle(folder.path)
  const client = new Client(product.url)
  // The first request renders the page, which readers of a newspaper hardly ever meet.
  await client.get(address)
  client.close()
  const runs: Run[] = []
  for (let count = quick ? 1 : 5; count > 0; count--) runs.push(await measurePatiently(product.url + address))
  await product.stop()
  await folder.remove()
  const lost = [...new Set(runs.flatMap(({ failed }) => failed))]
  return {
    name: 'lighthouse',
    goal: `The article page, Lighthouse's default telephone; medians of ${runs.length} run${runs.length === 1 ? '' : 's'}. Audits that cost points: ${lost.join(', ') || 'none'}.`,
    rows: [...CATEGORIES, ...TIMINGS].map((name) => row(name, runs)),
    raw: runs,
  }
}
