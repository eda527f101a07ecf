import { isDemoWanted, loadDemo } from '../../prisma/seed/load'
import { db } from '../db/client'
import { engineOf } from '../db/engine'
import { migrate } from '../db/migrate'
import type { Env } from '../env'
import { askToRelate } from '../related/filling'
import { routes } from '../routes'
import { askToFill } from '../search/filling'
import { openFirstOwner } from '../user/first-owner'
import { mustBeWritable, mustHaveUsableSecret, Refusal, refuseBrokenDatabase } from './refusal'

/** Makes the data folder, the database and the first owner ready, and loads the demo newsroom into an empty one. `say` tells the operator. */
export async function prepareData(env: Env, say: (sentence: string) => void): Promise<void> {
  if (engineOf(env.DATABASE_URL) === 'postgresql' && env.AUTH_SECRET === undefined)
    throw new Refusal('AUTH_SECRET must be set when DATABASE_URL is PostgreSQL, to the same 32 characters or more for every process.')
  await mustBeWritable(env.DATA_DIR)
  mustHaveUsableSecret(env)
  const applied = await migrate(env.DATABASE_URL).catch(refuseBrokenDatabase)
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migration${applied.length === 1 ? '' : 's'}).`)
  if (env.SEED === 'demo' && (await isDemoWanted(db()))) await loadDemoAloud(say)
  await askToFill(db())
  await askToRelate(db())
  const owner = await openFirstOwner(db(), { email: env.OWNER_EMAIL, password: env.OWNER_PASSWORD ?? null })
  if (owner)
    say(
      `The studio is at ${env.SITE_URL}${routes.studio()}. Sign in as ${owner.email}${owner.password ? ` with ${owner.password} (shown only now)` : ''}.`,
    )
}

async function loadDemoAloud(say: (sentence: string) => void): Promise<void> {
  say('Loading the demo newsroom (articles and pictures) …')
  let told = 0
  await loadDemo(db(), new Date(), (share) => {
    if (share - told < 0.25 && share < 1) return
    told = share
    say(`  ${Math.round(share * 100)} %`)
  })
}
