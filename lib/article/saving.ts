import type { z } from 'zod'
import type { Tx } from '../db/client'
import { invalid, notFound, stale } from '../errors'
import { countCharacters } from '../text/count'
import { firstSentence } from '../text/excerpt'
import { slugOf } from '../text/slug'
import { type Actor, canWriteAs } from '../user/actor'
import { BODY_VERSION } from './body'
import type { contentSchema } from './schema'
import { pictureHashes, plainText } from './text'

type Content = z.output<typeof contentSchema>

/** Turns validated content into a row, after making sure that everything it refers to exists. */
export async function contentRow(tx: Tx, content: Content) {
  const [section, author] = await Promise.all([
    tx.section.findUnique({ where: { id: content.sectionId } }),
    tx.author.findUnique({ where: { id: content.authorId } }),
  ])
  if (!section) throw invalid('請選擇欄目。')
  if (!author) throw invalid('請選擇作者。')
  const hashes = pictureHashes(content.body)
  if ((await tx.media.count({ where: { hash: { in: hashes } } })) !== hashes.length) throw invalid('內文有圖片已不在媒體庫內，請換一張。')
  if (content.picture && !(await tx.media.findUnique({ where: { id: content.picture.mediaId } })))
    throw invalid('特色圖片已不在媒體庫內，請換一張。')
  return {
    title: content.title,
    slug: slugOf(content.title),
    summary: content.summary,
    body: content.body,
    bodyVersion: BODY_VERSION,
    opening: firstSentence(plainText(content.body)),
    characters: countCharacters(plainText(content.body)),
    sectionId: section.id,
    authorId: author.id,
    pictureId: content.picture?.mediaId ?? null,
    pictureAlt: content.picture?.alt ?? '',
    pictureCaption: content.picture?.caption ?? '',
    pictureCredit: content.picture?.credit ?? '',
    section,
  }
}

/** Loads an article through the actor: one that is not theirs does not exist for them. */
export async function loadForWriting(tx: Tx, actor: Actor, id: number) {
  const article = await tx.article.findUnique({ where: { id }, include: { section: true } })
  if (!article || !canWriteAs(actor, article.authorId)) throw notFound('這篇文章')
  return article
}

/** Writes one article if it still has the version that the change was based on; raises the version. */
export async function writeVersion(
  tx: Tx,
  id: number,
  version: number,
  data: Parameters<Tx['article']['updateMany']>[0]['data'],
): Promise<void> {
  const { count } = await tx.article.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count !== 1) throw stale()
}
