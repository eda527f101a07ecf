import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What one step of the tests counted. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export interface Step {
  name: string
  /** A script of node_modules, by its path, and its arguments. */
  command: [string, ...string[]]
  /** Where the runner wrote its JSON report; a step without one counts as one test. */
  report?: { file: string; read: (report: unknown) => Counts }
  env?: Record<string, string>
}

async function run({ name, command, report, env }: Step): Promise<Counts> {
  const began = Date.now()
  process.stdout.write(`\n── ${name}\n`)
  const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env } })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  process.stdout.write(`── ${name}: ${code === 0 ? 'ok' : `failed (exit code ${code})`}, ${Math.round((Date.now() - began) / 1000)} s\n`)
  if (!report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const counts = readCounts(report)
  // A runner that died, or found fault with something that is not a test, must not pass.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readCounts({ file, read }: NonNullable<Step['report']>): Counts {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Runs all steps, the failed ones notwithstanding, and ends with the line that counts. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  const failed: string[] = []
  for (const step of steps) {
    const counts = await run(step)
    if (counts.failed > 0) failed.push(step.name)
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key]
  }
  process.stdout.write(`\n${failed.map((name) => `failed: ${name}\n`).join('')}`)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`)
  process.exitCode = total.failed > 0 ? 1 : 0
}
