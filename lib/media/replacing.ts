import type { z } from 'zod'
import { articlesTag, articleTag } from '../article/tags'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import { takeTurn } from '../cache/turns'
import type { Db, Tx } from '../db/client'
import { ExpectedError, invalid, notFound } from '../errors'
import { parseInput } from '../input'
import { siteTag } from '../site/tags'
import { type Actor, mustBeEditor } from '../user/actor'
import { type Naming, withOtherPicture } from './content'
import { SHARE_PICTURE_KEY } from './media'
import { replaceSchema } from './schema'
import { sharePictureId, showing } from './uses'

/** At so many articles a time; more in one transaction would keep everybody else from writing for too long. */
const MOST = 500

/**
 * Puts another picture of the library in the place of one, in every article, live and in working copies, for every author and
 * for the site. The words beside it stay as they are; the old picture stays in the library. Returns the number of articles.
 */
export async function replacePicture(db: Db, actor: Actor, input: z.input<typeof replaceSchema>): Promise<number> {
  mustBeEditor(actor, '在所有文章更換圖片，請到自己的文章內更換')
  const { id, byId } = parseInput(replaceSchema, input)
  if (id === byId) throw invalid('這是同一張圖片，請選另一張。')
  return db.$transaction(async (tx) => {
    await takeTurn(tx, 'settings')
    const [old, next] = [await tx.media.findUnique({ where: { id } }), await tx.media.findUnique({ where: { id: byId } })]
    if (!old || !next) throw notFound('這張圖片')
    const articles = await tx.article.findMany({
      where: showing(id),
      orderBy: { id: 'asc' },
      select: { id: true, version: true, body: true, workingCopy: { select: { content: true } } },
      take: MOST + 1,
    })
    if (articles.length > MOST) throw invalid(`超過${MOST}篇文章用了這張圖片，不能一次過更換。`)
    for (const article of articles) await replaceIn(tx, article, old, next)
    await replaceElsewhere(tx, id, byId)
    // The library describes the new picture as it did the old one, unless somebody has described it already.
    const { alt, caption, credit } = old
    if (!next.alt && !next.caption && !next.credit)
      await tx.media.update({ where: { id: byId }, data: { alt, caption, credit, version: { increment: 1 } } })
    await invalidate(tx, [articlesTag, siteTag, ...articles.map((article) => articleTag(article.id))])
    await record(tx, actor, {
      action: 'replacePicture',
      subject: 'media',
      subjectId: id,
      label: old.fileName,
      before: { picture: old.id, fileName: old.fileName },
      after: { picture: next.id, fileName: next.fileName, articles: articles.map((article) => article.id) },
    })
    return articles.length
  })
}

interface Shown {
  id: number
  version: number
  body: unknown
  workingCopy: { content: unknown } | null
}

async function replaceIn(tx: Tx, article: Shown, old: Naming, next: Naming): Promise<void> {
  const { id, version, workingCopy } = article
  const { count } = await tx.article.updateMany({
    where: { id, version },
    data: { body: withOtherPicture(article.body, old, next) as object, savedAs: null, version: { increment: 1 } },
  })
  // Somebody saved it meanwhile: what they wrote must not be written over with what was read before.
  if (count === 0) throw new ExpectedError(409, '其中一篇文章剛被更新，圖片沒有更換。請再試一次。')
  await tx.article.updateMany({ where: { id, pictureId: old.id }, data: { pictureId: next.id } })
  await tx.article.updateMany({ where: { id, sharePictureId: old.id }, data: { sharePictureId: next.id } })
  if (workingCopy)
    await tx.workingCopy.update({
      where: { articleId: id },
      data: { content: withOtherPicture(workingCopy.content, old, next) as object },
    })
  const used = await tx.mediaUse.deleteMany({ where: { articleId: id, mediaId: old.id } })
  const use = { articleId: id, mediaId: next.id }
  if (used.count > 0) await tx.mediaUse.upsert({ where: { articleId_mediaId: use }, create: use, update: {} })
}

async function replaceElsewhere(tx: Tx, id: number, byId: number): Promise<void> {
  await tx.author.updateMany({ where: { pictureId: id }, data: { pictureId: byId, version: { increment: 1 } } })
  if ((await sharePictureId(tx)) === id) await tx.setting.update({ where: { key: SHARE_PICTURE_KEY }, data: { value: byId } })
}
