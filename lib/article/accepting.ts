import type { Db, Tx } from '../db/client'
import { invalid } from '../errors'
import type { Actor } from '../user/actor'

interface Disclaimed {
  id: number
  authorId: number
  section: { disclaimer: string | null }
}

/** Whether the disclaimer of this wording was accepted for an article before. */
export async function isAccepted(tx: Db | Tx, articleId: number, wording: string): Promise<boolean> {
  return (await tx.acceptance.findFirst({ where: { articleId, wording }, select: { id: true } })) !== null
}

/**
 * Makes sure that the disclaimer of an article's section was accepted, now or before in the same words, and writes down by whom.
 * Returns its wording, which the article keeps; null in a section without one. The program itself (the demo, an import) accepts nothing.
 */
export async function acceptDisclaimer(tx: Tx, actor: Actor, article: Disclaimed, accepts: boolean, now: Date): Promise<string | null> {
  const wording = article.section.disclaimer
  if (wording === null || actor.role === 'system') return wording
  if (accepts) {
    const onBehalf = !actor.authorIds.includes(article.authorId)
    await tx.acceptance.create({
      data: { articleId: article.id, userId: actor.userId ?? null, name: actor.name, onBehalf, wording, createdAt: now },
    })
    return wording
  }
  if (!(await isAccepted(tx, article.id, wording))) throw invalid(`這個欄目的文章須先同意「${wording}」，請剔選「我同意文責自負」。`)
  return wording
}
