import { db } from '../db/client'
import { env } from '../env'
import { rebuildIndex } from '../search/indexing'
import { parseOptions, type Run } from './command'
import { bringUpToDate } from './database'

const STEP = 10_000

export const runReindex: Run = async (args, say) => {
  parseOptions(args, {})
  await bringUpToDate(env().DATABASE_URL)
  let told = 0
  const done = await rebuildIndex(db(), (so) => {
    if (so - told < STEP) return
    told = so
    say(`  ${so} articles …`)
  })
  say(`${done} article${done === 1 ? '' : 's'} indexed.`)
  return 0
}
