import { EnvError, env } from '../env'
import { type Check, examine } from './checks'
import { type Command, parseOptions } from './command'

async function look(): Promise<Check[]> {
  try {
    return [{ name: 'environment', problem: null }, ...(await examine(env()))]
  } catch (error) {
    // Where things are is not known, so nothing else can be looked at.
    if (error instanceof EnvError) return error.message.split('\n').map((problem) => ({ name: 'environment', problem: `${problem}.` }))
    throw error
  }
}

export const doctorCommand: Command = {
  usage: '',
  about: 'Looks at what the program needs (environment, folders, database, disk) and says what is wrong; changes nothing.',
  async run(args, say) {
    parseOptions(args, {})
    const checks = await look()
    for (const { name, problem } of checks) say(`${problem === null ? 'ok   ' : 'WRONG'}  ${name}${problem === null ? '' : `: ${problem}`}`)
    return checks.some(({ problem }) => problem !== null) ? 1 : 0
  },
}
