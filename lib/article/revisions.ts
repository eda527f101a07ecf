import type { Tx } from '../db/client'
import type { RevisionReason } from '../db/generated/sqlite/enums'
import type { Actor } from '../user/actor'
import type { Content } from './schema'

/** Keeps the content of an article as it is at this moment. */
export async function addRevision(
  tx: Tx,
  actor: Actor,
  articleId: number,
  reason: RevisionReason,
  content: Content,
  now: Date,
): Promise<void> {
  await tx.revision.create({
    data: { articleId, reason, userId: actor.userId ?? null, name: actor.name, title: content.title, content, createdAt: now },
  })
}
