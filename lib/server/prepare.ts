import { isDemoWanted, loadDemo } from '../../prisma/seed/load'
import { db } from '../db/client'
import { migrate } from '../db/migrate'
import type { Env } from '../env'
import { mustBeWritable, refuseBrokenDatabase } from './refusal'

/** Makes the data folder and the database ready, and loads the demo newsroom into an empty one. `say` tells the operator. */
export async function prepareData(env: Env, say: (sentence: string) => void): Promise<void> {
  await mustBeWritable(env.DATA_DIR)
  const applied = await migrate(env.DATABASE_URL).catch(refuseBrokenDatabase)
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migration${applied.length === 1 ? '' : 's'}).`)
  if (env.SEED !== 'demo' || !(await isDemoWanted(db()))) return
  say('Loading the demo newsroom (articles and pictures) …')
  let told = 0
  await loadDemo(db(), new Date(), (share) => {
    if (share - told < 0.25 && share < 1) return
    told = share
    say(`  ${Math.round(share * 100)} %`)
  })
}
