import type { Tx } from '../db/client'
import { type Actor, isEditor } from '../user/actor'
import { SHARE_PICTURE_KEY } from './media'

/**
 * Writes down which pictures an article shows, live or in its working copy: in its head, its body and its share card. Called with
 * all of them by every command that saves an article.
 */
export async function setMediaUses(tx: Tx, articleId: number, mediaIds: readonly number[]): Promise<void> {
  const wanted = [...new Set(mediaIds)]
  await tx.mediaUse.deleteMany({ where: { articleId, mediaId: { notIn: wanted } } })
  const kept = new Set((await tx.mediaUse.findMany({ where: { articleId }, select: { mediaId: true } })).map(({ mediaId }) => mediaId))
  const added = wanted.filter((mediaId) => !kept.has(mediaId))
  if (added.length > 0) await tx.mediaUse.createMany({ data: added.map((mediaId) => ({ articleId, mediaId })) })
}

/** Articles that show a picture anywhere. */
export const showing = (mediaId: number) => ({
  OR: [{ pictureId: mediaId }, { sharePictureId: mediaId }, { mediaUses: { some: { mediaId } } }],
})

/** Pictures that no article and no author shows; the setting is one picture, and is asked for by itself. */
export const unused = { articles: { none: {} }, shares: { none: {} }, authors: { none: {} }, uses: { none: {} } }

/** The picture that pages without one of their own are shared with; null while none is chosen. */
export async function sharePictureId(tx: Tx): Promise<number | null> {
  const setting = await tx.setting.findUnique({ where: { key: SHARE_PICTURE_KEY } })
  return typeof setting?.value === 'number' && setting.value > 0 ? setting.value : null
}

/** Where a picture stands, in the order in which one would look for it. */
export async function usesOf(tx: Tx, mediaId: number) {
  const [articles, authors, setting] = [
    await tx.article.findMany({
      where: showing(mediaId),
      select: { id: true, title: true, authorId: true },
      orderBy: { id: 'desc' },
      take: 1_000,
    }),
    await tx.author.findMany({ where: { pictureId: mediaId }, select: { id: true, name: true }, orderBy: { id: 'asc' } }),
    (await sharePictureId(tx)) === mediaId,
  ]
  return { articles, authors, setting }
}

/**
 * Editors may change every picture; others those that stand nowhere but in articles of theirs, so that nobody's work changes
 * under their hands.
 */
export async function mayChange(tx: Tx, actor: Actor, mediaId: number): Promise<boolean> {
  if (isEditor(actor)) return true
  if (actor.authorIds.length === 0) return false
  const others = { AND: [showing(mediaId), { authorId: { notIn: [...actor.authorIds] } }] }
  return (
    (await tx.article.count({ where: others })) === 0 &&
    (await tx.author.count({ where: { pictureId: mediaId } })) === 0 &&
    (await sharePictureId(tx)) !== mediaId
  )
}
