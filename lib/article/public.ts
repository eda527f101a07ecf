import type { Keyset } from '../feed/cursor'

/**
 * The one definition of what the public may read, from the newest on or after a position in a newest-first list.
 * Every public query begins with it. The position narrows `publishedAt` itself, so that the index is entered where the list goes on.
 */
export function publicAt(now: Date, after: Keyset | null = null) {
  return {
    status: 'published' as const,
    publishedAt: { lte: after && after.at < now ? after.at : now },
    ...(after ? { OR: [{ publishedAt: { lt: after.at } }, { id: { lt: after.id } }] } : {}),
  }
}

/** {@link publicAt} for the articles of a tag, asked of the pairs of tag and article, which repeat the time of publication. */
export function publicTaggedAt(now: Date, after: Keyset | null = null) {
  const { publishedAt } = publicAt(now, after)
  return {
    publishedAt,
    ...(after ? { OR: [{ publishedAt: { lt: after.at } }, { articleId: { lt: after.id } }] } : {}),
    article: publicAt(now),
  }
}

/** Newest first; the id decides between two of the same moment. */
export const newestFirst = [{ publishedAt: 'desc' as const }, { id: 'desc' as const }]
export const newestTaggedFirst = [{ publishedAt: 'desc' as const }, { articleId: 'desc' as const }]
