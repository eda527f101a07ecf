import { articlesTag, articleTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { routes } from '../routes'
import { siteTag } from '../site/tags'
import { readOgFacts } from './facts'
import { type OgFacts, ogHash, ogName } from './og'

/** What shows in the share picture of a public article; null of any other. */
export const getOgFacts = (id: number): Promise<OgFacts | null> =>
  cachedRead(['og', String(id)], [articleTag(id), articlesTag, siteTag], () => readOgFacts(id))

/** The address of an article's share picture as it looks now; null of what is not public. */
export async function getOgAddress(id: number): Promise<string | null> {
  const facts = await getOgFacts(id)
  return facts && routes.og(ogName(id, ogHash(facts)))
}
