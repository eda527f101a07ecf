import type { z } from 'zod'
import { invalidate } from '../cache/invalidate'
import type { Db, Tx } from '../db/client'
import { invalid, notAllowed } from '../errors'
import { parseInput } from '../input'
import { cancel, enqueue } from '../jobs/outbox'
import { publishTags, setTags } from '../tag/connecting'
import { type Actor, canWriteAs, isEditor } from '../user/actor'
import { isScheduled } from './article'
import { contentRow, loadForWriting, writeVersion } from './saving'
import { type ContentInput, contentSchema, correctSchema, publishSchema, updateSchema, withdrawSchema } from './schema'
import { articlesTag, articleTag } from './tags'

const dueKey = (id: number) => `article-due:${id}`
const published = (tx: Tx, id: number) => invalidate(tx, [articleTag(id), articlesTag])

/** Starts a draft. Returns its id; its version is 1. */
export async function createDraft(db: Db, actor: Actor, input: ContentInput): Promise<number> {
  const content = parseInput(contentSchema, input)
  if (!canWriteAs(actor, content.authorId)) throw notAllowed('用這個作者名義寫文章')
  return db.$transaction(async (tx) => {
    const { section: _, ...row } = await contentRow(tx, content)
    const { id } = await tx.article.create({ data: row })
    await setTags(tx, id, content.tags, null)
    return id
  })
}

/** Saves a draft. Refuses anything that is public or was public, and a save based on an older version (409). */
export async function saveDraft(db: Db, actor: Actor, input: z.input<typeof updateSchema>): Promise<void> {
  const { id, version, content } = parseInput(updateSchema, input)
  if (!canWriteAs(actor, content.authorId)) throw notAllowed('用這個作者名義寫文章')
  await db.$transaction(async (tx) => {
    const article = await loadForWriting(tx, actor, id)
    if (article.status !== 'draft') throw invalid('這篇文章已經離開草稿階段，請用「發佈更新」。')
    await write(tx, id, version, content, null)
  })
}

/**
 * Publishes a draft, now or at a time. The section's disclaimer is copied into the article as it is worded now.
 * Only editors publish; which authors may do so themselves comes with accounts.
 */
export async function publishArticle(db: Db, actor: Actor, input: z.input<typeof publishSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, publishedAt = now } = parseInput(publishSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadForWriting(tx, actor, id)
    if (!isEditor(actor)) throw notAllowed('發佈文章，請先送審')
    if (article.status !== 'draft' && article.status !== 'review') throw invalid('只有草稿和待審的文章可以發佈。')
    await writeVersion(tx, id, version, { status: 'published', publishedAt, disclaimer: article.section.disclaimer })
    await publishTags(tx, id, publishedAt)
    if (isScheduled({ status: 'published', publishedAt }, now)) await enqueue(tx, 'article-due', dueKey(id), { articleId: id }, publishedAt)
    await published(tx, id)
  })
}

/** 發佈更新: changes what readers see of a published article. The disclaimer stays as it was worded when it was published. */
export async function correctArticle(db: Db, actor: Actor, input: z.input<typeof correctSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, content, readersShouldSee, updatedAt = now } = parseInput(correctSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadForWriting(tx, actor, id)
    if (!isEditor(actor)) throw notAllowed('更新已發佈的文章')
    if (article.status !== 'published' || !article.publishedAt) throw invalid('這篇文章還沒有發佈。')
    const section = await write(tx, id, version, content, article.publishedAt)
    const moved = section.id !== article.sectionId
    await tx.article.update({
      where: { id },
      data: {
        ...(moved ? { disclaimer: section.disclaimer } : {}),
        ...(readersShouldSee && updatedAt > article.publishedAt ? { readerUpdatedAt: updatedAt } : {}),
      },
    })
    await published(tx, id)
  })
}

/** Takes an article from the public for good; its address answers 410 with the notice. */
export async function withdrawArticle(db: Db, actor: Actor, input: z.input<typeof withdrawSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, notice } = parseInput(withdrawSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadForWriting(tx, actor, id)
    if (!isEditor(actor)) throw notAllowed('撤回文章')
    if (article.status !== 'published') throw invalid('只有已發佈的文章可以撤回。')
    const wasPublic = !isScheduled(article, now)
    await writeVersion(
      tx,
      id,
      version,
      wasPublic
        ? { status: 'withdrawn', withdrawnAt: now, withdrawalNotice: notice }
        : { status: 'draft', publishedAt: null, disclaimer: null },
    )
    await publishTags(tx, id, null)
    await cancel(tx, dueKey(id))
    await published(tx, id)
  })
}

/** Writes new content over the given version of an article published (or scheduled) at this time, or of a draft; returns the section it is now in. */
async function write(tx: Tx, id: number, version: number, content: z.output<typeof contentSchema>, publishedAt: Date | null) {
  const { section, ...row } = await contentRow(tx, content)
  await writeVersion(tx, id, version, row)
  await setTags(tx, id, content.tags, publishedAt)
  return section
}
