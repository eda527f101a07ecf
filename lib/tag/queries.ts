import { publicTaggedAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'

/** A tag that stands on at least one public article; null otherwise. */
export function getTag(slug: string): Promise<{ name: string; slug: string } | null> {
  return cachedRead(['tag', slug], [articlesTag], () =>
    db().tag.findFirst({ where: { slug, articles: { some: publicTaggedAt(new Date()) } }, select: { name: true, slug: true } }),
  )
}
