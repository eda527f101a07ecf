import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * Runs a command with what stands behind its name and resolves to the exit code. Throws a {@link UsageError} for bad options, and
 * a {@link CommandError} for what the operator has to mend.
 */
export type Run = (args: string[], say: (sentence: string) => void) => Promise<number>

/** The command was called wrongly (exit code 2). */
export class UsageError extends Error {}

/** The command cannot do its work as things are (exit code 1); the sentence says what to do. */
export class CommandError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's options; anything that is not among them is a {@link UsageError}. */
export function parseOptions<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    // Node adds a hint about a bare `--` that helps nobody here.
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0]?.replace(/\.?$/, '.') ?? '') : String(error))
  }
}
