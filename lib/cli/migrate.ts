import { env } from '../env'
import { parseOptions, type Run } from './command'
import { bringUpToDate } from './database'

export const runMigrate: Run = async (args, say) => {
  parseOptions(args, {})
  const applied = await bringUpToDate(env().DATABASE_URL)
  for (const name of applied) say(`Applied ${name}.`)
  say(
    applied.length > 0 ? `${applied.length} migration${applied.length === 1 ? '' : 's'} applied.` : 'The database was up to date already.',
  )
  return 0
}
