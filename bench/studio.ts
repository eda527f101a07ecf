import { cpSync } from 'node:fs'
import { temporaryFolder } from './cleaning-up'
import { readon } from './product'
import type { Report, Row } from './report'
import { percentile } from './statistics'
import { type Desk, openDesk } from './studio-desk'

const MOST_GROWTH = 1.5
const WARM_UPS = 15

/** What was measured, in milliseconds: with few articles, and with many. */
type Measured = Map<string, [few: number[], many: number[]]>

const SAVE = 'save 5,000 characters'
/**
 * Both are bounded, but a newsroom of 1,000 articles does not reach the bound, so that the two sizes cannot be compared: words are
 * looked for in 5,000 titles at a time, and a month in the calendar shows up to 500 articles.
 */
const WITHOUT_GOAL = new Set(['search for words', 'calendar'])

/** Does everything by turns on both desks, so that a disturbance meets both. */
async function measure(desks: readonly [Desk, Desk], count: number): Promise<Measured> {
  const acts = new Map<string, (desk: Desk) => Promise<number>>()
  for (const name of Object.keys(desks[0].pages)) acts.set(name, (desk) => desk.open(desk.pages[name] ?? ''))
  acts.set(SAVE, (desk) => desk.save())
  const measured: Measured = new Map([...acts.keys()].map((name) => [name, [[], []]]))
  for (let round = -WARM_UPS; round < count; round++) {
    for (const [name, act] of acts) {
      const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
      for (const which of order) {
        const ms = await act(desks[which])
        // What the just-in-time compiler does at first has nothing to do with the number of articles.
        if (round >= 0) measured.get(name)?.[which].push(ms)
      }
    }
  }
  return measured
}

function row(what: string, [few, many]: readonly [number[], number[]]): Row {
  const ratio = percentile(many, 0.95) / percentile(few, 0.95)
  return {
    cells: {
      what,
      times: few.length,
      'few p50 ms': percentile(few, 0.5).toFixed(2),
      'few p95 ms': percentile(few, 0.95).toFixed(2),
      'many p50 ms': percentile(many, 0.5).toFixed(2),
      'many p95 ms': percentile(many, 0.95).toFixed(2),
      'p95 ÷': ratio.toFixed(2),
    },
    met: WITHOUT_GOAL.has(what) ? null : ratio <= MOST_GROWTH,
  }
}

/** How much slower the desk becomes when a newsroom grows from a thousand articles to a hundred thousand. */
export async function studio({ quick }: { quick: boolean }): Promise<Report> {
  const [few, many, count] = quick ? [1_000, 10_000, 60] : [1_000, 100_000, 300]
  const [fewer, more] = [temporaryFolder(), temporaryFolder()]
  await readon(fewer.path, 'seed', '--demo')
  await readon(fewer.path, 'generate', '--articles', String(few))
  cpSync(fewer.path, more.path, { recursive: true })
  await readon(more.path, 'generate', '--articles', String(many - few))
  const desks = [await openDesk(fewer.path), await openDesk(more.path)] as const
  const measured = await measure(desks, count)
  for (const desk of desks) await desk.stop()
  await fewer.remove()
  await more.remove()
  return {
    name: 'studio',
    goal: `p95 with ${many.toLocaleString('en')} articles (many) at most ${MOST_GROWTH} times that with ${few.toLocaleString('en')} (few), signed in as an editor, by turns.`,
    rows: [...measured].map(([what, times]) => row(what, times)),
    raw: Object.fromEntries(measured),
  }
}
