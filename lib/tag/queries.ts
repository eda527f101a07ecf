import { publicTaggedAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { slugOf } from '../text/slug'
import type { TagListed } from './tag'

const PAGE = 50

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

/** Tags by name, for the studio. Only those of the page are counted. `after` is the name that the page before ended with. */
export async function listTags(words: string, after = ''): Promise<{ tags: TagListed[]; after: string | null }> {
  const rows = await db().tag.findMany({
    where: { AND: [{ name: { gt: after } }, words ? { name: { contains: words } } : {}] },
    orderBy: { name: 'asc' },
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const counts = await db().articleTag.groupBy({ by: ['tagId'], where: { tagId: { in: page.map(({ id }) => id) } }, _count: true })
  const countOf = new Map(counts.map(({ tagId, _count }) => [tagId, _count]))
  const tags = page.map(({ id, name, slug }) => ({ id, name, slug, articles: countOf.get(id) ?? 0 }))
  return { tags, after: rows.length > PAGE ? (page.at(-1)?.name ?? null) : null }
}

/** One tag for the studio; null when there is none of that id. */
export async function getTagListed(id: number): Promise<TagListed | null> {
  const tag = await db().tag.findUnique({ where: { id } })
  return tag && { id, name: tag.name, slug: tag.slug, articles: await db().articleTag.count({ where: { tagId: id } }) }
}
