import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child'
import { temporaryFolder } from './cleaning-up'
import { readon } from './product'
import type { Report, Row } from './report'
import { median } from './statistics'

/** What it took to make every sitemap of a newsroom. */
export interface Made {
  files: number
  entries: number
  megabytes: number
  /** For all files; the index apart. */
  ms: number
  indexMs: number
  /** By how much the process was larger, at most, than before the first file. */
  peakMb: number
}

const MOST_GROWTH = 1.5
const MOST_MB = 32
const ROUNDS = 3

async function makeAll(dataDir: string): Promise<Made> {
  const args = ['--expose-gc', '--import', 'tsx', 'bench/sitemap-maker.ts', join(dataDir, 'readon.db')]
  const made: Made = JSON.parse(
    await run(process.execPath, args, { cwd: join(import.meta.dirname, '..'), env: { ...process.env, DATA_DIR: dataDir } }),
  )
  return made
}

const perEntry = (rounds: readonly Made[]) => median(rounds.map(({ ms, entries }) => (1_000 * ms) / entries))
const peakOf = (rounds: readonly Made[]) => Math.max(...rounds.map(({ peakMb }) => peakMb))

function row(articles: number, rounds: readonly Made[], met: boolean | null): Row {
  const [{ files, entries, megabytes } = { files: 0, entries: 0, megabytes: 0 }] = rounds
  return {
    cells: {
      articles,
      files,
      entries,
      MB: megabytes.toFixed(1),
      'index ms': median(rounds.map(({ indexMs }) => indexMs)).toFixed(1),
      'all files ms': median(rounds.map(({ ms }) => ms)).toFixed(0),
      'µs an entry': perEntry(rounds).toFixed(1),
      'memory +MB': peakOf(rounds).toFixed(1),
    },
    met,
  }
}

/** What every sitemap costs in a newsroom of a thousand articles and in one of a hundred thousand: time for each entry, and memory. */
export async function sitemaps({ quick }: { quick: boolean }): Promise<Report> {
  const [few, many] = quick ? [1_000, 10_000] : [1_000, 100_000]
  const [fewer, more] = [temporaryFolder(), temporaryFolder()]
  await readon(fewer.path, 'seed', '--demo')
  await readon(fewer.path, 'generate', '--articles', String(few))
  cpSync(fewer.path, more.path, { recursive: true })
  await readon(more.path, 'generate', '--articles', String(many - few))
  const [small, large]: [Made[], Made[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    small.push(await makeAll(fewer.path))
    large.push(await makeAll(more.path))
  }
  await fewer.remove()
  await more.remove()
  const met = perEntry(large) <= MOST_GROWTH * perEntry(small) && peakOf(large) - peakOf(small) <= MOST_MB
  return {
    name: 'sitemaps',
    goal: `With ${many.toLocaleString('en')} articles an entry takes at most ${MOST_GROWTH} times as long as with ${few.toLocaleString('en')}, and all files at most ${MOST_MB} MB more memory. Of ${ROUNDS} processes the middle time, the largest memory.`,
    rows: [row(few, small, null), row(many, large, met)],
    raw: { small, large },
  }
}
