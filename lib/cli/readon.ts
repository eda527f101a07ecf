import { closeDb } from '../db/client'
import { MigrationError } from '../db/migration-errors'
import { EnvError } from '../env'
import { ExpectedError } from '../errors'
import { type Command, CommandError, UsageError } from './command'

/** Loaded when they are called, so that `--help` works with an environment that is wrong. */
const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./migrate')).migrateCommand,
  seed: async () => (await import('./seed')).seedCommand,
  generate: async () => (await import('./generate')).generateCommand,
  doctor: async () => (await import('./doctor')).doctorCommand,
}

const HELP = 'npm run readon -- --help'
const isHelp = (argument: string | undefined) => argument === '--help' || argument === '-h'
const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)
const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`)

async function help(): Promise<string> {
  const loaded = await Promise.all(Object.entries(commands).map(async ([name, load]) => ({ call: name, ...(await load()) })))
  const lines = loaded.map(({ call, usage, about }) => ({ call: `${call} ${usage}`.trim(), about }))
  const width = Math.max(...lines.map(({ call }) => call.length))
  return ['Usage: npm run readon -- COMMAND [OPTIONS]', '', ...lines.map(({ call, about }) => `  ${call.padEnd(width)}  ${about}`)].join('\n')
}

async function run([name, ...args]: string[]): Promise<number> {
  if (isHelp(name)) {
    say(await help())
    return 0
  }
  if (name === undefined) throw new UsageError('No command was given.')
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError(`There is no command ${name}.`)
  const command = await load()
  if (args.some(isHelp)) {
    say(`Usage: npm run readon -- ${name} ${command.usage}`.trimEnd())
    say(command.about)
    return 0
  }
  return command.run(args, say)
}

/** What failed, in words for an operator, and the exit code; null for what nobody expected. */
function expected(error: unknown): { sentence: string; code: number } | null {
  if (error instanceof UsageError) return { sentence: `${error.message} See: ${HELP}`, code: 2 }
  const known = [EnvError, MigrationError, ExpectedError, CommandError].some((kind) => error instanceof kind)
  return known && error instanceof Error ? { sentence: error.message, code: 1 } : null
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const told = expected(error)
  complain(told?.sentence ?? `The command failed unexpectedly: ${error instanceof Error ? error.stack : String(error)}`)
  process.exitCode = told?.code ?? 1
} finally {
  await closeDb().catch(() => undefined)
}
