import { test } from '@playwright/test'

/** Keeps a figure with the test's result and prints it, since a limit that is kept says nothing about how well. */
export function measured(what: string, figures: string): void {
  test.info().annotations.push({ type: what, description: figures })
  process.stdout.write(`${what}: ${figures}\n`)
}
