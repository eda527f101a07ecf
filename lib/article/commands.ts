import type { z } from 'zod'
import { record } from '../audit/record'
import type { Db, Tx } from '../db/client'
import { notAllowed, stale } from '../errors'
import { parseInput } from '../input'
import { setMediaUses } from '../media/uses'
import { setTags } from '../tag/connecting'
import { type Actor, canWriteAs } from '../user/actor'
import { isSameContent } from './content'
import { enqueueLinkChecks } from './links'
import { addRevision } from './revisions'
import { columnsOf, type Loaded, loadFor, mustBeEditing, referencesOf, writeContent, writeVersion } from './saving'
import { type Content, type ContentInput, draftSchema, saveSchema } from './schema'

/** Starts a draft. Returns its id; its version is 1. */
export async function createDraft(db: Db, actor: Actor, input: ContentInput, now: Date = new Date()): Promise<number> {
  const content = parseInput(draftSchema, input)
  if (!canWriteAs(actor, content.authorId)) throw notAllowed('用這個作者名義寫文章')
  return db.$transaction(async (tx) => {
    const { mediaIds } = await referencesOf(tx, content)
    const { id } = await tx.article.create({ data: columnsOf(content) })
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

/** How far back a draft is looked for whose beginning was never answered. */
const DAY_MS = 86_400_000

/**
 * {@link createDraft} for a browser that has sent this before and heard nothing: finds the draft that it began then, or begins it.
 */
export async function createDraftOnce(db: Db, actor: Actor, input: ContentInput, now: Date = new Date()): Promise<number> {
  const content = parseInput(draftSchema, input)
  const begun = await db.auditEntry.findMany({
    where: { action: 'createDraft', userId: actor.userId ?? 0, at: { gt: new Date(now.getTime() - DAY_MS) } },
    orderBy: { id: 'desc' },
    take: 5,
    select: { subjectId: true },
  })
  for (const { subjectId } of begun) {
    const article = await loadFor(db, actor, 'write', subjectId ?? 0, now).catch(() => null)
    if (article && isSameContent(content, latestOf(article))) return article.id
  }
  return createDraft(db, actor, input, now)
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
  const { id, version, content, explicit, tab, lost, replaces } = save
  const article = await loadFor(tx, actor, 'write', id, now)
  if (!canWriteAs(actor, content.authorId)) throw notAllowed('用這個作者名義寫文章')
  await mustBeEditing(tx, id, tab, now)
  const latest = latestOf(article)
  const arrived = lost.some((sent) => isSameContent(sent, latest))
  if (article.version !== version && !arrived) throw stale()
  const unchanged = isSameContent(content, latest)
  if (replaces && !unchanged) await addRevision(tx, actor, id, 'restore', latest, now)
  if (!unchanged) await write(tx, article, content)
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

async function write(tx: Tx, article: Loaded, content: Content): Promise<void> {
  const { id, version, state } = article
  if (state === 'draft' || state === 'review') return writeContent(tx, id, version, content, null)
  const { mediaIds } = await referencesOf(tx, content)
  const live = await referencesOf(tx, article.content)
  await writeVersion(tx, id, version, {})
  if (isSameContent(content, article.content)) await tx.workingCopy.deleteMany({ where: { articleId: id } })
  else await tx.workingCopy.upsert({ where: { articleId: id }, create: { articleId: id, content }, update: { content } })
  await setMediaUses(tx, id, [...mediaIds, ...live.mediaIds])
}
