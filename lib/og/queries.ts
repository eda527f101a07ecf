import { articlesTag, articleTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { routes } from '../routes'
import { siteTag } from '../site/tags'
import { readOgFacts } from './facts'
import { type OgFacts, ogHash, ogName, ogPictures } from './og'

/** What shows in the share picture of a public article; null of any other. */
export const getOgFacts = (id: number): Promise<OgFacts | null> =>
  cachedRead(['og', String(id)], [articleTag(id), articlesTag, siteTag], () => readOgFacts(id))

/** The address of an article's share picture as it looks now; null of what is not public. */
export async function getOgAddress(id: number): Promise<string | null> {
  const facts = await getOgFacts(id)
  return facts && routes.og(ogName({ id, hash: ogHash(facts), shape: 'card' }))
}

/** What structured data of an article shows, with sizes in pixels; nothing of what is not public. */
export async function listOgPictures(id: number): Promise<{ address: string; width: number; height: number }[]> {
  const facts = await getOgFacts(id)
  return facts ? ogPictures(id, facts).map(({ name, width, height }) => ({ address: routes.og(name), width, height })) : []
}
