import { env } from '../env'
import { type Command, parseOptions } from './command'
import { bringUpToDate } from './database'

export const migrateCommand: Command = {
  usage: '',
  about: 'Brings the database up to date; a SQLite file is made when it is missing.',
  async run(args, say) {
    parseOptions(args, {})
    const applied = await bringUpToDate(env().DATABASE_URL)
    for (const name of applied) say(`Applied ${name}.`)
    say(applied.length > 0 ? `${applied.length} migration${applied.length === 1 ? '' : 's'} applied.` : 'The database was up to date already.')
    return 0
  },
}
