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

/** Newest first; the id decides between two of the same moment. */
export const newestFirst = [{ publishedAt: 'desc' as const }, { id: 'desc' as const }]
