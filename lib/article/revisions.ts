import type { Tx } from '../db/client'
import type { RevisionReason } from '../db/generated/sqlite/enums'
import type { Actor } from '../user/actor'
import { isSameContent } from './content'
import type { Content } from './schema'

const MINUTE = 60_000
/** One writes for hours; a revision every few minutes is enough to find a lost paragraph again. */
export const AUTOSAVE_EVERY_MS = 5 * MINUTE
/** The newest are kept whatever their age, and all that are younger. */
export const KEPT = 50
export const KEPT_MS = 30 * 24 * 60 * MINUTE

/**
 * Keeps the content of an article as it is at this moment. What nobody asked for is not kept twice: nothing for a save that changed
 * nothing since the newest revision, and one revision for what the same person's desk saves by itself within five minutes. Sending
 * in, publishing and taking over are moments of an article's life and are always kept. Old revisions go.
 */
export async function addRevision(
  tx: Tx,
  actor: Actor,
  articleId: number,
  reason: RevisionReason,
  content: Content,
  now: Date,
): Promise<void> {
  if (await isKeptAlready(tx, actor, articleId, reason, content, now)) return
  await tx.revision.create({
    data: { articleId, reason, userId: actor.userId ?? null, name: actor.name, title: content.title, content, createdAt: now },
  })
  await prune(tx, articleId, now)
}

async function isKeptAlready(
  tx: Tx,
  actor: Actor,
  articleId: number,
  reason: RevisionReason,
  content: Content,
  now: Date,
): Promise<boolean> {
  if (reason !== 'autosave' && reason !== 'save' && reason !== 'restore') return false
  const newest = await tx.revision.findFirst({ where: { articleId }, orderBy: { id: 'desc' } })
  if (!newest) return false
  const mine = newest.userId === (actor.userId ?? null)
  if (reason === 'autosave' && mine && newest.createdAt.getTime() > now.getTime() - AUTOSAVE_EVERY_MS) return true
  // Validated by draftSchema when it was saved.
  if (!isSameContent(newest.content as unknown as Content, content)) return false
  // Whoever presses 儲存 wants to find that moment again, which the desk's own saves do not show.
  return reason !== 'save' || newest.reason !== 'autosave'
}

async function prune(tx: Tx, articleId: number, now: Date): Promise<void> {
  const [oldest] = await tx.revision.findMany({
    where: { articleId },
    orderBy: { id: 'desc' },
    skip: KEPT - 1,
    take: 1,
    select: { id: true },
  })
  if (!oldest) return
  const before = new Date(now.getTime() - KEPT_MS)
  await tx.revision.deleteMany({ where: { articleId, id: { lt: oldest.id }, createdAt: { lt: before } } })
}
