import { cpSync } from 'node:fs'
import { MONTH_LIST } from './addresses'
import { temporaryFolder } from './cleaning-up'
import { readon } from './product'
import type { Report, Row } from './report'
import { type ByPage, measureSideBySide, middleOf, type Timings } from './side-by-side'
import { median, percentile } from './statistics'

const MOST_GROWTH = 1.5

const thousands = (articles: number) => `${articles / 1000}k`

function row(page: string, state: 'cold' | 'warm', named: Record<string, Timings>): Row {
  const [before, after] = Object.values(named).map((timings) => percentile(timings[state], 0.95))
  const ratio = (after ?? Number.NaN) / (before ?? Number.NaN)
  const cells: Row['cells'] = { page, state, pages: Object.values(named)[0]?.[state].length ?? 0 }
  for (const [name, timings] of Object.entries(named)) {
    cells[`${name} p50 ms`] = percentile(timings[state], 0.5).toFixed(2)
    cells[`${name} p95 ms`] = percentile(timings[state], 0.95).toFixed(2)
    cells[`${name} bytes`] = Math.round(median(timings.bytes))
  }
  cells['p95 ÷'] = ratio.toFixed(2)
  return { cells, met: page === MONTH_LIST ? null : ratio <= MOST_GROWTH }
}

function rows(small: ByPage, large: ByPage, few: number, many: number): Row[] {
  const nothing = { cold: [], warm: [], bytes: [] }
  const both = (page: string) => ({ [thousands(few)]: small.get(page) ?? nothing, [thousands(many)]: large.get(page) ?? nothing })
  return (['cold', 'warm'] as const).flatMap((state) => [...small.keys()].map((page) => row(page, state, both(page))))
}

/** How much slower pages become when a newsroom grows from a thousand articles to a hundred thousand. */
export async function growth({ quick }: { quick: boolean }): Promise<Report> {
  const [few, many, count, times] = quick ? [1_000, 10_000, 40, 1] : [1_000, 100_000, 200, 3]
  const [fewer, more] = [temporaryFolder(), temporaryFolder()]
  await readon(fewer.path, 'seed', '--demo')
  await readon(fewer.path, 'generate', '--articles', String(few))
  cpSync(fewer.path, more.path, { recursive: true })
  await readon(more.path, 'generate', '--articles', String(many - few))
  const rounds: Awaited<ReturnType<typeof measureSideBySide>>[] = []
  for (let round = 0; round < times; round++) rounds.push(await measureSideBySide(fewer.path, more.path, count))
  await fewer.remove()
  await more.remove()
  const small = middleOf(rounds.map(({ one }) => one))
  const large = middleOf(rounds.map(({ other }) => other))
  const sizes = `with ${many.toLocaleString('en')} articles at most ${MOST_GROWTH} times that with ${few.toLocaleString('en')}`
  const states = 'cold (first request after a start) and warm (the page is kept)'
  return {
    name: 'growth',
    goal: `p95 ${sizes}, ${states}. Asked for side by side; of ${times} start${times === 1 ? '' : 's'} the middle time for every address.`,
    rows: rows(small, large, few, many),
    raw: { small: Object.fromEntries(small), large: Object.fromEntries(large) },
  }
}
