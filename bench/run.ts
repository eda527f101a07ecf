import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { BenchError } from './child'
import { isInterrupted, undoAll, undoOnSignals } from './cleaning-up'
import { type Report, table, writeReport } from './report'

const USAGE = `Usage: npm run bench -- [--quick] [--only NAME]

  --quick      shorter runs and 10,000 articles instead of 100,000: to see that it works, not to compare
  --only NAME  one of: budget, nginx, lighthouse, growth, studio, search, sitemaps, counting

Starts the product with a data folder of its own, prints a table for each benchmark and writes bench/results/NAME-TIME.json.
Exit code 1 when a goal was missed. Anything else that the machine does shows in the numbers.`

type Benchmark = (options: { quick: boolean }) => Promise<Report>

/** The short ones first, so that a missing program is soon known. Loaded when they are run: Lighthouse alone takes seconds. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  budget: async () => (await import('./budget')).budget,
  nginx: async () => (await import('./versus-nginx')).versusNginx,
  lighthouse: async () => (await import('./lighthouse')).lighthouseScores,
  growth: async () => (await import('./growth')).growth,
  studio: async () => (await import('./studio')).studio,
  search: async () => (await import('./search')).search,
  counting: async () => (await import('./counting')).counting,
  sitemaps: async () => (await import('./sitemaps')).sitemaps,
}

const say = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)

/** Runs the benchmarks of these names and returns whether every goal was met. */
async function runAll(names: readonly string[], quick: boolean): Promise<boolean> {
  let met = true
  for (const name of names) {
    const benchmark = await benchmarks[name]?.()
    if (!benchmark) throw new BenchError(`There is no benchmark ${name}. See: npm run bench -- --help`)
    say(`${name} …`)
    const report = await benchmark({ quick })
    const file = writeReport(report, new Date())
    say(`${report.goal}\n${table(report.rows)}\nWritten to ${relative(process.cwd(), file)}\n`)
    met &&= report.rows.every((row) => row.met !== false)
  }
  return met
}

undoOnSignals()
try {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) say(USAGE)
  else if (!(await runAll(values.only ? [values.only] : Object.keys(benchmarks), values.quick === true))) process.exitCode = 1
} catch (error) {
  const expected =
    error instanceof BenchError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  if (!isInterrupted()) complain(expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
} finally {
  await undoAll()
}
