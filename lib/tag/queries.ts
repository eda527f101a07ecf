import { publicTaggedAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { slugOf } from '../text/slug'

/** A tag that stands on at least one public article; null otherwise. */
export function getTag(slug: string): Promise<{ name: string; slug: string } | null> {
  return cachedRead(['tag', slug], [articlesTag], () =>
    db().tag.findFirst({ where: { slug, articles: { some: publicTaggedAt(new Date()) } }, select: { name: true, slug: true } }),
  )
}

/** A desk shows so many at once. */
const SUGGESTED = 8

/** Names of tags for somebody who has typed these letters: those that begin with them, then those that contain them. */
export async function suggestTags(words: string): Promise<string[]> {
  const slug = slugOf(words.normalize('NFKC').slice(0, 30))
  if (slug === '') return []
  const find = (where: { startsWith: string } | { contains: string }) =>
    db().tag.findMany({ where: { slug: where }, orderBy: { slug: 'asc' }, take: SUGGESTED, select: { name: true } })
  const [beginning, containing] = await Promise.all([find({ startsWith: slug }), find({ contains: slug })])
  return [...new Set([...beginning, ...containing].map(({ name }) => name))].slice(0, SUGGESTED)
}
