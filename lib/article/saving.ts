import type { Db, Tx } from '../db/client'
import { ExpectedError, invalid, notFound, stale } from '../errors'
import { setMediaUses } from '../media/uses'
import { setTags } from '../tag/connecting'
import { countCharacters } from '../text/count'
import { firstSentence } from '../text/excerpt'
import { slugOf } from '../text/slug'
import { type Actor, canWriteAs } from '../user/actor'
import { mustBeAllowed } from './allowing'
import { BODY_VERSION } from './body'
import { contentOf, contentSelect } from './content'
import type { Act } from './policy'
import type { Content } from './schema'
import { pictureHashes, plainText } from './text'

/** Makes sure that everything that content refers to exists. Returns its section and the ids of its pictures. */
export async function referencesOf(tx: Tx, content: Content) {
  const section = await tx.section.findUnique({ where: { id: content.sectionId } })
  if (!section) throw invalid('請選擇欄目。')
  if (!(await tx.author.findUnique({ where: { id: content.authorId }, select: { id: true } }))) throw invalid('請選擇作者。')
  const hashes = pictureHashes(content.body)
  const inBody = hashes.length === 0 ? [] : await tx.media.findMany({ where: { hash: { in: hashes } }, select: { id: true } })
  if (inBody.length !== hashes.length) throw invalid('內文有圖片已不在媒體庫內，請換一張。')
  const named = [content.picture?.mediaId, content.share.mediaId].filter((id) => typeof id === 'number')
  if ((await tx.media.count({ where: { id: { in: named } } })) !== new Set(named).size)
    throw invalid('特色圖片或分享圖片已不在媒體庫內，請換一張。')
  return { section, mediaIds: [...inBody.map(({ id }) => id), ...named] }
}

/** Content as the article's own columns. */
export function columnsOf(content: Content) {
  const text = plainText(content.body)
  return {
    title: content.title,
    slug: slugOf(content.title),
    summary: content.summary,
    body: content.body,
    bodyVersion: BODY_VERSION,
    opening: firstSentence(text),
    characters: countCharacters(text),
    sectionId: content.sectionId,
    authorId: content.authorId,
    pictureId: content.picture?.mediaId ?? null,
    pictureAlt: content.picture?.alt ?? '',
    pictureCaption: content.picture?.caption ?? '',
    pictureCredit: content.picture?.credit ?? '',
    shareTitle: content.share.title,
    shareText: content.share.text,
    sharePictureId: content.share.mediaId,
  }
}

/**
 * Loads an article through the actor, for one thing that they want to do to it. Somebody else's article does not exist for them
 * (404); what their role does not allow is 403; what its state does not allow is 422.
 */
export async function loadFor(tx: Db | Tx, actor: Actor, act: Act, id: number, now: Date) {
  const article = await tx.article.findUnique({
    where: { id },
    select: {
      ...contentSelect,
      id: true,
      status: true,
      publishedAt: true,
      disclaimer: true,
      version: true,
      savedAs: true,
      section: true,
      workingCopy: true,
      author: { select: { id: true, name: true } },
    },
  })
  if (!article || !canWriteAs(actor, article.authorId)) throw notFound('這篇文章')
  const state = mustBeAllowed(actor, act, article, now)
  return { ...article, state, content: contentOf(article) }
}

export type Loaded = Awaited<ReturnType<typeof loadFor>>

/** Writes one article if it still has the version that the change was based on; raises the version. */
export async function writeVersion(
  tx: Tx,
  id: number,
  version: number,
  data: Parameters<Tx['article']['updateMany']>[0]['data'],
): Promise<number> {
  const { count } = await tx.article.updateMany({ where: { id, version }, data: { savedAs: null, ...data, version: { increment: 1 } } })
  if (count !== 1) throw stale()
  return version + 1
}

/**
 * Makes content the article's own, with its tags and pictures. `publishedAt` is when it was or will be published, or null;
 * `savedAs` the name of the save that this is.
 */
export async function writeContent(
  tx: Tx,
  id: number,
  version: number,
  content: Content,
  publishedAt: Date | null,
  savedAs: string | null = null,
): Promise<void> {
  const { mediaIds } = await referencesOf(tx, content)
  await writeVersion(tx, id, version, { ...columnsOf(content), savedAs })
  await setTags(tx, id, content.tags, publishedAt)
  await setMediaUses(tx, id, mediaIds)
}

/** Refuses a save of a tab whose article somebody else has taken over. */
export async function mustBeEditing(tx: Tx, articleId: number, tab: string | undefined, now: Date): Promise<void> {
  if (tab === undefined) return
  const other = await tx.presence.findFirst({
    where: { articleId, editing: true, tab: { not: tab }, beatAt: { gt: new Date(now.getTime() - PRESENCE_MS) } },
    select: { user: { select: { name: true } } },
  })
  if (other) throw new ExpectedError(409, `${other.user.name}已經接手編輯這篇文章。你的文字仍在這裏，可以複製。`)
}

/** A tab that has not been heard of for so long is gone. Three heartbeats: a slow line may lose two. */
export const PRESENCE_MS = 30_000
