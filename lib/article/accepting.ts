import type { Tx } from '../db/client'
import { ExpectedError, invalid } from '../errors'
import type { Actor } from '../user/actor'
import type { Acceptable } from './schema'

interface Disclaimed {
  id: number
  authorId: number
}

/**
 * Makes sure that a section's disclaimer was accepted for every one of these articles: now, or before under the same name in the
 * same words. Writes down by whom; two queries, however many there are. Whoever accepts is asked in the words that they saw: if
 * the section has others by now, nothing is done. The program itself (the demo, an import) accepts nothing.
 */
export async function acceptDisclaimer(
  tx: Tx,
  actor: Actor,
  articles: readonly Disclaimed[],
  wording: string | null,
  { acceptsDisclaimer, wordingShown }: Acceptable,
  now: Date,
): Promise<void> {
  if (wording === null || actor.role === 'system' || articles.length === 0) return
  if (acceptsDisclaimer && wordingShown !== undefined && wordingShown !== wording)
    throw new ExpectedError(409, `免責聲明的字眼剛剛改為「${wording}」。請重新載入，看過新的字眼再同意。`)
  const accepted = await tx.acceptance.findMany({
    where: { articleId: { in: articles.map(({ id }) => id) }, wording },
    select: { articleId: true, authorId: true },
  })
  const isOpen = ({ id, authorId }: Disclaimed) => !accepted.some((one) => one.articleId === id && one.authorId === authorId)
  const open = articles.filter(isOpen)
  if (open.length === 0) return
  if (!acceptsDisclaimer) throw invalid(`這個欄目的文章須先同意「${wording}」，請剔選「我同意文責自負」。`)
  await tx.acceptance.createMany({
    data: open.map(({ id, authorId }) => ({
      articleId: id,
      authorId,
      userId: actor.userId ?? null,
      name: actor.name,
      onBehalf: !actor.authorIds.includes(authorId),
      wording,
      createdAt: now,
    })),
  })
}
