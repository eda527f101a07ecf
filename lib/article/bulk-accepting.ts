import type { Tx } from '../db/client'
import { invalid } from '../errors'
import type { Actor } from '../user/actor'

/**
 * Makes sure that a section's disclaimer was accepted for every one of these articles, now or before in the same words, and writes
 * down by whom: two queries, however many there are. The program itself accepts nothing.
 */
export async function acceptForAll(
  tx: Tx,
  actor: Actor,
  articles: readonly { id: number; authorId: number }[],
  wording: string | null,
  accepts: boolean,
  now: Date,
): Promise<void> {
  if (wording === null || actor.role === 'system' || articles.length === 0) return
  const accepted = await tx.acceptance.findMany({
    where: { articleId: { in: articles.map(({ id }) => id) }, wording },
    select: { articleId: true },
  })
  const open = articles.filter(({ id }) => !accepted.some(({ articleId }) => articleId === id))
  if (open.length === 0) return
  if (!accepts) throw invalid(`已發佈的文章移到這個欄目，須先同意「${wording}」，請剔選「我同意文責自負」。`)
  await tx.acceptance.createMany({
    data: open.map(({ id, authorId }) => ({
      articleId: id,
      userId: actor.userId ?? null,
      name: actor.name,
      onBehalf: !actor.authorIds.includes(authorId),
      wording,
      createdAt: now,
    })),
  })
}
