import type { z } from 'zod'
import { announce, keepQuiet } from '../announcing/announcing'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import type { Db, Tx } from '../db/client'
import { notAllowed, stale } from '../errors'
import { parseInput } from '../input'
import { cancel, enqueue } from '../jobs/outbox'
import { setMediaUses } from '../media/uses'
import { relateFrom, relateNot } from '../related/asking'
import { indexArticles } from '../search/indexing'
import { publishTags } from '../tag/connecting'
import { type Actor, canWriteAs, isEditor } from '../user/actor'
import { acceptDisclaimer } from './accepting'
import { latestOf } from './commands'
import { mustBeComplete } from './complete'
import { mayDo } from './policy'
import { addRevision } from './revisions'
import { type Loaded, loadFor, referencesOf, writeContent, writeVersion } from './saving'
import { type Content, correctSchema, publishSchema, versionSchema, withdrawSchema } from './schema'
import { articlesTag, articleTag } from './tags'

const dueKey = (id: number) => `article-due:${id}`
const shareKey = (id: number) => `share-picture:${id}`

/** What readers have has changed: that is what searching finds, and what was cached is out of date. */
async function changed(tx: Tx, id: number): Promise<void> {
  await indexArticles(tx, [id])
  await invalidate(tx, [articleTag(id), articlesTag])
}

/** What goes out is judged by the section and the author that it goes out with, which a working copy may have changed. */
async function goingOut(tx: Tx, actor: Actor, act: 'publish' | 'update', article: Loaded, content: Content, now: Date) {
  if (!canWriteAs(actor, content.authorId)) throw notAllowed('用這個作者名義寫文章')
  const { section } = await referencesOf(tx, content)
  if (!mayDo(actor, act, { ...article, section }, now)) throw notAllowed('把文章移到這個欄目')
  return { id: article.id, authorId: content.authorId, section }
}

/** The first crawler comes within a second of the first link: by then the picture is drawn. What is imported from the past can wait. */
const drawSharePicture = (tx: Tx, id: number, at: Date) => enqueue(tx, 'share-picture', shareKey(id), { articleId: id }, at)

/**
 * Publishes an article, now or at a time; a scheduled one gets its new time. The section's disclaimer is copied into the article
 * as it is worded now, after it was accepted.
 */
export async function publishArticle(db: Db, actor: Actor, input: z.input<typeof publishSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, publishedAt = now, ...accepts } = parseInput(publishSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'publish', id, now)
    if (article.version !== version) throw stale()
    if (publishedAt < now && !isEditor(actor)) throw notAllowed('把發佈時間定在過去')
    const content = mustBeComplete(latestOf(article))
    const going = await goingOut(tx, actor, 'publish', article, content, now)
    const { disclaimer } = going.section
    await acceptDisclaimer(tx, actor, [going], disclaimer, accepts, now)
    if (article.workingCopy) {
      await writeContent(tx, id, version, content, publishedAt)
      await tx.workingCopy.delete({ where: { articleId: id } })
    } else await writeVersion(tx, id, version, {})
    await tx.article.update({ where: { id }, data: { status: 'published', publishedAt, disclaimer, reviewNote: '', submittedAt: null } })
    await publishTags(tx, id, publishedAt)
    if (publishedAt > now) await enqueue(tx, 'article-due', dueKey(id), { articleId: id }, publishedAt)
    else await cancel(tx, dueKey(id))
    if (publishedAt >= now) await drawSharePicture(tx, id, publishedAt)
    await announce(tx, id, publishedAt > now ? publishedAt : now)
    await relateFrom(tx, id, publishedAt > now ? publishedAt : now)
    await addRevision(tx, actor, id, 'publish', content, now)
    await record(tx, actor, {
      action: publishedAt > now ? 'scheduleArticle' : 'publishArticle',
      subject: 'article',
      subjectId: id,
      label: content.title,
      before: { status: article.state, publishedAt: article.publishedAt },
      after: { status: 'published', publishedAt },
    })
    await changed(tx, id)
  })
}

/**
 * 發佈更新: readers get the working copy, or the content that is given. The disclaimer stays as it was worded when the article was
 * published; in another section or under another name it is the section's of today, which has to be accepted.
 */
export async function correctArticle(db: Db, actor: Actor, input: z.input<typeof correctSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, content: given, readersShouldSee, updatedAt = now, ...accepts } = parseInput(correctSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'update', id, now)
    if (article.version !== version) throw stale()
    const content = mustBeComplete(given ?? latestOf(article))
    if (updatedAt < now && !isEditor(actor)) throw notAllowed('把更新時間定在過去')
    const going = await goingOut(tx, actor, 'update', article, content, now)
    const anew = content.sectionId !== article.sectionId || content.authorId !== article.authorId
    await writeContent(tx, id, version, content, article.publishedAt)
    await tx.workingCopy.deleteMany({ where: { articleId: id } })
    if (anew) {
      const { disclaimer } = going.section
      await acceptDisclaimer(tx, actor, [going], disclaimer, accepts, now)
      await tx.article.update({ where: { id }, data: { disclaimer } })
    }
    const seen = readersShouldSee && article.publishedAt !== null && updatedAt > article.publishedAt
    if (seen) await tx.article.update({ where: { id }, data: { readerUpdatedAt: updatedAt } })
    if (updatedAt >= now) await drawSharePicture(tx, id, article.publishedAt ?? now)
    await announce(tx, id, article.publishedAt && article.publishedAt > now ? article.publishedAt : now)
    await relateFrom(tx, id, article.publishedAt && article.publishedAt > now ? article.publishedAt : now)
    await addRevision(tx, actor, id, 'update', content, now)
    await record(tx, actor, {
      action: seen ? 'updateArticle' : 'correctArticle',
      subject: 'article',
      subjectId: id,
      label: content.title,
      before: { title: article.title },
      after: { title: content.title },
    })
    await changed(tx, id)
  })
}

/** Takes a scheduled article back to the drafts, with what was being written over it. */
export async function unscheduleArticle(db: Db, actor: Actor, input: z.input<typeof versionSchema>, now: Date = new Date()): Promise<void> {
  const { id, version } = parseInput(versionSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'unschedule', id, now)
    if (article.version !== version) throw stale()
    if (article.workingCopy) {
      await writeContent(tx, id, version, latestOf(article), null)
      await tx.workingCopy.delete({ where: { articleId: id } })
    } else await writeVersion(tx, id, version, {})
    await tx.article.update({ where: { id }, data: { status: 'draft', publishedAt: null, disclaimer: null } })
    await publishTags(tx, id, null)
    await cancel(tx, dueKey(id))
    await cancel(tx, shareKey(id))
    await keepQuiet(tx, id)
    await relateNot(tx, id)
    const before = { publishedAt: article.publishedAt }
    await record(tx, actor, { action: 'unscheduleArticle', subject: 'article', subjectId: id, label: article.title, before })
    await changed(tx, id)
  })
}

/** Takes an article from the public for good; its address answers 410 with the notice. */
export async function withdrawArticle(db: Db, actor: Actor, input: z.input<typeof withdrawSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, notice } = parseInput(withdrawSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'withdraw', id, now)
    await writeVersion(tx, id, version, { status: 'withdrawn', withdrawnAt: now, withdrawalNotice: notice })
    if (article.workingCopy) {
      await addRevision(tx, actor, id, 'restore', latestOf(article), now)
      await tx.workingCopy.delete({ where: { articleId: id } })
      await setMediaUses(tx, id, (await referencesOf(tx, article.content)).mediaIds)
    }
    await publishTags(tx, id, null)
    await announce(tx, id, now)
    const after = { notice }
    await record(tx, actor, { action: 'withdrawArticle', subject: 'article', subjectId: id, label: article.title, after })
    await changed(tx, id)
  })
}
