import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** One line of a benchmark's table. */
export interface Row {
  /** What was measured, and the numbers; the keys are the columns. */
  cells: Record<string, string | number>
  /** Null where no goal was set. */
  met: boolean | null
}

/** What a benchmark found. */
export interface Report {
  name: string
  /** The goals, in words. */
  goal: string
  rows: Row[]
  /** Everything that was measured, for the file. */
  raw: unknown
}

const shown = (cell: string | number | undefined) => (typeof cell === 'number' ? String(cell) : (cell ?? ''))
const verdict = { true: 'yes', false: 'NO', null: '' } as const

/** How wide a text stands in a terminal: Chinese characters take two columns. */
const widthOf = (text: string) => Array.from(text).reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)

/** The rows as a text table, numbers to the right, with a last column that says whether the goal was met. */
export function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  const lines = [
    [...columns, 'goal met'],
    ...rows.map(({ cells, met }) => [...columns.map((name) => shown(cells[name])), verdict[`${met}`]]),
  ]
  const widths = lines[0]?.map((_, index) => Math.max(...lines.map((line) => widthOf(line[index] ?? '')))) ?? []
  const isNumber = columns.map((name) => rows.every(({ cells }) => typeof cells[name] !== 'string'))
  const pad = (text: string, index: number) => {
    const space = ' '.repeat((widths[index] ?? 0) - widthOf(text))
    return isNumber[index] ? space + text : text + space
  }
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

/** Writes a report, and what kind of machine it comes from, to `bench/results/`. Returns the file's path. */
export function writeReport(report: Report, now: Date): string {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${report.name}-${now.toISOString().replaceAll(':', '-')}.json`)
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, memoryBytes: totalmem() }
  writeFileSync(file, `${JSON.stringify({ at: now, machine, ...report }, null, 2)}\n`)
  return file
}
