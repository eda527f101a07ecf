import { MigrationError } from '../db/migration-errors'
import { EnvError } from '../env'
import { ExpectedError } from '../errors'
import { SecretError } from '../user/secret'
import { CommandError, type Run, UsageError } from './command'
import { commands } from './commands'

const isHelp = (argument: string | undefined) => argument === '--help' || argument === '-h'
const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)
const complain = (sentence: string) => void process.stderr.write(`${sentence}\n`)

function listCommands(): string {
  const lines = Object.entries(commands).map(([name, { usage, about }]) => ({ call: `${name} ${usage}`.trim(), about }))
  const width = Math.max(...lines.map(({ call }) => call.length))
  return ['Usage: npm run readon -- COMMAND [OPTIONS]', '', ...lines.map(({ call, about }) => `  ${call.padEnd(width)}  ${about}`)].join(
    '\n',
  )
}

/** Runs a command and closes the database behind it, whatever became of it. */
async function runAndClose(run: Run, args: string[]): Promise<number> {
  const { closeDb } = await import('../db/client')
  try {
    return await run(args, say)
  } finally {
    await closeDb().catch(() => undefined)
  }
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) throw new UsageError('No command was given.')
  if (isHelp(name)) {
    say(listCommands())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(`There is no command ${name}.`)
  if (args.some(isHelp)) {
    say(`Usage: npm run readon -- ${name} ${command.usage}`.trimEnd())
    say(command.about)
    return 0
  }
  return runAndClose(await command.load(), args)
}

/** What failed, in words for an operator, and the exit code. */
function explain(error: unknown): { sentence: string; code: number } {
  if (error instanceof UsageError) return { sentence: `${error.message} See: npm run readon -- --help`, code: 2 }
  const expected = [EnvError, MigrationError, ExpectedError, SecretError, CommandError].some((kind) => error instanceof kind)
  if (expected && error instanceof Error) return { sentence: error.message, code: 1 }
  return { sentence: `The command failed unexpectedly: ${error instanceof Error ? error.stack : String(error)}`, code: 1 }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const { sentence, code } = explain(error)
  complain(sentence)
  process.exitCode = code
}
