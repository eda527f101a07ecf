import { drawnInTurn } from './ahead'
import { ogHash, parseOgName } from './og'
import { getOgFacts } from './queries'
import { findOg } from './store'

export interface ServedOg {
  bytes: Buffer
  /** Whether it is what the article looks like now: then it never changes under its name. */
  current: boolean
}

/**
 * The share picture at an address; null where there is none. What an article looked like before is served as long as it is kept,
 * and after that as it looks now: a link that was shared long ago still has its picture. Of what is withdrawn there is none.
 */
export async function findShared(name: string): Promise<ServedOg | null> {
  const file = parseOgName(name)
  const facts = file && (await getOgFacts(file.id))
  if (!file || !facts) return null
  const now = { ...file, hash: ogHash(facts) }
  if (now.hash === file.hash) return { bytes: await drawnInTurn(now, facts), current: true }
  return { bytes: (await findOg(file)) ?? (await drawnInTurn(now, facts)), current: false }
}
