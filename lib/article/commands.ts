import type { z } from 'zod'
import { record } from '../audit/record'
import type { Db, Tx } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { notAllowed, notFound, stale } from '../errors'
import { parseInput } from '../input'
import { setMediaUses } from '../media/uses'
import { setTags } from '../tag/connecting'
import { type Actor, canWriteAs } from '../user/actor'
import { isSameContent } from './content'
import { enqueueLinkChecks } from './links'
import { addRevision } from './revisions'
import { columnsOf, type Loaded, loadFor, mustBeEditing, referencesOf, writeContent, writeVersion } from './saving'
import { beginSchema, type Content, type ContentInput, draftSchema, saveSchema } from './schema'

/** Starts a draft. Returns its id; its version is 1. */
export async function createDraft(db: Db, actor: Actor, input: ContentInput, now: Date = new Date()): Promise<number> {
  return begin(db, actor, parseInput(draftSchema, input), null, now)
}

/**
 * {@link createDraft} under a name of the browser's. Sent again under the same name, because no answer came, it begins no second
 * draft: it returns the one that was begun then, as it stands now.
 */
export async function createDraftOnce(db: Db, actor: Actor, input: z.input<typeof beginSchema>, now: Date = new Date()): Promise<number> {
  const { key, content } = parseInput(beginSchema, input)
  try {
    return (await begunAs(db, actor, key)) ?? (await begin(db, actor, content, key, now))
  } catch (error) {
    // The same request, at the same moment.
    const begun = isUniqueViolation(error) ? await begunAs(db, actor, key) : null
    if (begun === null) throw error
    return begun
  }
}

async function begunAs(db: Db, actor: Actor, key: string): Promise<number | null> {
  const begun = await db.article.findUnique({ where: { begunAs: key }, select: { id: true, authorId: true } })
  if (begun && !canWriteAs(actor, begun.authorId)) throw notFound('這篇文章')
  return begun?.id ?? null
}

async function begin(db: Db, actor: Actor, content: Content, key: string | null, now: Date): Promise<number> {
  if (!canWriteAs(actor, content.authorId)) throw notAllowed('用這個作者名義寫文章')
  return db.$transaction(async (tx) => {
    const { mediaIds } = await referencesOf(tx, content)
    const { id } = await tx.article.create({ data: { ...columnsOf(content), begunAs: key, savedAs: key } })
    await setTags(tx, id, content.tags, null)
    await setMediaUses(tx, id, mediaIds)
    await addRevision(tx, actor, id, 'autosave', content, now)
    await enqueueLinkChecks(tx, content.body, now)
    await record(tx, actor, { action: 'createDraft', subject: 'article', subjectId: id, label: content.title })
    return id
  })
}

export interface Saved {
  version: number
  /** Whether a working copy now differs from what readers have, or will have. */
  changed: boolean
}

/**
 * Saves what is being written: a draft in place, and what readers already have (or will at a time) in a working copy beside it.
 * Returns the article's version, which stays as it was when nothing had changed. A save based on an older version is refused
 * (409), and so is one from a tab that was taken over.
 */
export async function saveDraft(db: Db, actor: Actor, input: z.input<typeof saveSchema>, now: Date = new Date()): Promise<Saved> {
  const save = parseInput(saveSchema, input)
  return db.$transaction((tx) => saveWithin(tx, actor, save, now))
}

/** {@link saveDraft} inside a transaction that does more. */
export async function saveWithin(tx: Tx, actor: Actor, save: z.output<typeof saveSchema>, now: Date): Promise<Saved> {
  const { id, version, content, explicit, tab, lost, replaces, key = null } = save
  const article = await loadFor(tx, actor, 'write', id, now)
  if (!canWriteAs(actor, content.authorId)) throw notAllowed('用這個作者名義寫文章')
  await mustBeEditing(tx, id, tab, now)
  const latest = latestOf(article)
  const arrived = article.savedAs !== null && lost.includes(article.savedAs)
  if (article.version !== version && !arrived) throw stale()
  const unchanged = isSameContent(content, latest)
  if (replaces && !unchanged) await addRevision(tx, actor, id, 'restore', latest, now)
  if (!unchanged) await write(tx, article, content, key)
  if (!unchanged || explicit) await addRevision(tx, actor, id, explicit ? 'save' : 'autosave', content, now)
  if (!unchanged) await enqueueLinkChecks(tx, content.body, now)
  const inPlace = article.state === 'draft' || article.state === 'review'
  return { version: unchanged ? article.version : article.version + 1, changed: !inPlace && !isSameContent(content, article.content) }
}

/** What was written last: the working copy where there is one. */
export function latestOf(article: Loaded): Content {
  // Validated by draftSchema when it was saved.
  return article.workingCopy ? (article.workingCopy.content as unknown as Content) : article.content
}

async function write(tx: Tx, article: Loaded, content: Content, savedAs: string | null): Promise<void> {
  const { id, version, state } = article
  if (state === 'draft' || state === 'review') return writeContent(tx, id, version, content, null, savedAs)
  const { mediaIds } = await referencesOf(tx, content)
  const live = await referencesOf(tx, article.content)
  await writeVersion(tx, id, version, { savedAs })
  if (isSameContent(content, article.content)) await tx.workingCopy.deleteMany({ where: { articleId: id } })
  else await tx.workingCopy.upsert({ where: { articleId: id }, create: { articleId: id, content }, update: { content } })
  await setMediaUses(tx, id, [...mediaIds, ...live.mediaIds])
}
