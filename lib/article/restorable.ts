import type { Tx } from '../db/client'
import { type Actor, canWriteAs } from '../user/actor'
import type { Content } from './schema'
import { pictureHashes } from './text'

/**
 * An old text as far as it can stand today: without pictures that were deleted since, and filed as the article is now where its
 * section or name is gone, or is one that this person may not use. A text would otherwise be lost for the sake of a picture.
 */
export async function restorable(tx: Tx, actor: Actor, old: Content, present: { sectionId: number; authorId: number }): Promise<Content> {
  const ids = [old.picture?.mediaId, old.share.mediaId].filter((id) => typeof id === 'number')
  const media = await tx.media.findMany({
    where: { OR: [{ hash: { in: pictureHashes(old.body) } }, { id: { in: ids } }] },
    select: { id: true, hash: true },
  })
  const hashes = new Set(media.map(({ hash }) => hash))
  const isThere = (id: number | null | undefined) => media.some((picture) => picture.id === id)
  const [section, author] = await Promise.all([
    tx.section.findUnique({ where: { id: old.sectionId }, select: { id: true } }),
    tx.author.findUnique({ where: { id: old.authorId }, select: { id: true } }),
  ])
  const blocks = old.body.content.filter((block) => block.type !== 'figure' || hashes.has(block.attrs.media))
  return {
    ...old,
    body: { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] },
    picture: isThere(old.picture?.mediaId) ? old.picture : null,
    share: isThere(old.share.mediaId) ? old.share : { ...old.share, mediaId: null },
    sectionId: section?.id ?? present.sectionId,
    authorId: author && canWriteAs(actor, author.id) ? author.id : present.authorId,
  }
}
