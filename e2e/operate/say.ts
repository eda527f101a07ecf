import { test } from '@playwright/test'

/** Puts a measured number into the run's output and its report. */
export function say(sentence: string): void {
  test.info().annotations.push({ type: 'measured', description: sentence })
  process.stdout.write(`\n  ${sentence}\n`)
}
