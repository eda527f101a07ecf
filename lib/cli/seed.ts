import { db } from '../db/client'
import { env } from '../env'
import { CommandError, parseOptions, type Run, UsageError } from './command'
import { bringUpToDate } from './database'

export const runSeed: Run = async (args, say) => {
  const { demo } = parseOptions(args, { demo: { type: 'boolean' } })
  if (!demo) throw new UsageError('Say what to load: seed --demo.')
  // The drawings of the demo take a second to load.
  const { isDemoWanted, loadDemo } = await import('../../prisma/seed/load')
  await bringUpToDate(env().DATABASE_URL)
  if (!(await isDemoWanted(db()))) {
    const progress = await db().setting.findUnique({ where: { key: 'demo' } })
    if (progress?.value !== 'loaded')
      throw new CommandError('This newsroom has content of its own; the demo is only loaded into an empty database.')
    say('The demo newsroom was loaded already.')
    return 0
  }
  await loadDemo(db(), new Date())
  say(`The demo newsroom is loaded: ${await db().article.count()} articles.`)
  return 0
}
