import type { Tx } from '../db/client'

/** Keeps which pictures an article shows, so that none of them can be deleted. */
export async function setMediaUses(tx: Tx, articleId: number, mediaIds: readonly number[]): Promise<void> {
  const wanted = new Set(mediaIds)
  const known = (await tx.mediaUse.findMany({ where: { articleId } })).map(({ mediaId }) => mediaId)
  const gone = known.filter((mediaId) => !wanted.has(mediaId))
  const fresh = [...wanted].filter((mediaId) => !known.includes(mediaId))
  if (gone.length > 0) await tx.mediaUse.deleteMany({ where: { articleId, mediaId: { in: gone } } })
  if (fresh.length > 0) await tx.mediaUse.createMany({ data: fresh.map((mediaId) => ({ articleId, mediaId })) })
}
