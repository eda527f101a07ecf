import { run } from './child'

/** What wrk measured in one run. */
export interface Load {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Answers with a status from 400 on, and requests without an answer. */
  errors: number
}

const MILLISECONDS = { us: 0.001, ms: 1, s: 1_000, m: 60_000 } as const

function latency(output: string, percent: number): number {
  const match = new RegExp(`^\\s*${percent}%\\s+([\\d.]+)(us|ms|s|m)$`, 'm').exec(output)
  const unit = match?.[2]
  if (unit !== 'us' && unit !== 'ms' && unit !== 's' && unit !== 'm')
    throw new Error(`wrk did not say its ${percent} % latency:\n${output}`)
  return Number(match?.[1]) * MILLISECONDS[unit]
}

/** Reads what `wrk --latency` prints. Throws when a number is missing. */
export function parseWrk(output: string): Load {
  const rate = /^Requests\/sec:\s+([\d.]+)$/m.exec(output)?.[1]
  if (rate === undefined) throw new Error(`wrk did not say its rate:\n${output}`)
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1) ?? []
  const errors = Number(bad) + broken.reduce((sum, count) => sum + Number(count), 0)
  return { requestsPerSecond: Number(rate), p50: latency(output, 50), p99: latency(output, 99), errors }
}

/** Asks for an address as fast as it is answered, over 32 connections from one thread. */
export async function load(program: string, url: string, seconds: number, headers: Record<string, string>): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  return parseWrk(await run(program, ['-t1', '-c32', `-d${seconds}s`, '--latency', ...given, url]))
}
