import { db } from '../db/client'
import { env } from '../env'
import { CommandError, parseOptions, type Run, UsageError } from './command'
import { bringUpToDate } from './database'
import { generateArticles } from './synthetic/insert'

const MOST = 1_000_000

function howMany(given: string | undefined): number {
  if (given === undefined) throw new UsageError('Say how many: generate --articles N.')
  const articles = /^\d{1,7}$/.test(given) ? Number(given) : 0
  if (articles < 1 || articles > MOST)
    throw new UsageError(`--articles must be a whole number from 1 to ${MOST.toLocaleString('en')}, not ${given}.`)
  return articles
}

export const runGenerate: Run = async (args, say) => {
  const articles = howMany(parseOptions(args, { articles: { type: 'string' } }).articles)
  await bringUpToDate(env().DATABASE_URL)
  if ((await db().section.count()) === 0)
    throw new CommandError('There is no section to write in. Load the demo newsroom first: npm run readon -- seed --demo')
  const began = performance.now()
  let told = 0
  await generateArticles(db(), articles, new Date(), (done) => {
    if (done - told < articles / 10 && done < articles) return
    told = done
    say(`${done.toLocaleString('en')} of ${articles.toLocaleString('en')} articles`)
  })
  say(`Done in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  return 0
}
