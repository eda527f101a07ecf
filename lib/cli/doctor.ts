import { EnvError, env } from '../env'
import { type Check, examine } from './checks'
import { parseOptions, type Run } from './command'

async function look(): Promise<Check[]> {
  try {
    return [{ name: 'environment', problem: null }, ...(await examine(env()))]
  } catch (error) {
    // Where things are is not known, so nothing else can be looked at.
    if (error instanceof EnvError) return error.message.split('\n').map((problem) => ({ name: 'environment', problem: `${problem}.` }))
    throw error
  }
}

export const runDoctor: Run = async (args, say) => {
  parseOptions(args, {})
  const checks = await look()
  for (const { name, problem } of checks) say(`${problem === null ? 'ok   ' : 'WRONG'}  ${name}${problem === null ? '' : `: ${problem}`}`)
  return checks.some(({ problem }) => problem !== null) ? 1 : 0
}
