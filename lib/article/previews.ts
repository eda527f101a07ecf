import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { notFound } from '../errors'
import { parseInput } from '../input'
import { rowId } from '../row-id'
import type { Actor } from '../user/actor'
import { loadFor } from './saving'

const HOUR_MS = 3_600_000
/** A link for others lasts two days, the one behind the desk's own 預覽 an hour. */
const LASTS_MS = { shared: 48 * HOUR_MS, own: HOUR_MS } as const

const makeSchema = z.strictObject({ id: rowId, lasts: z.enum(['shared', 'own']).default('shared') })
const revokeSchema = z.strictObject({ id: rowId, linkId: rowId })

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes a secret address that shows what is being written to whoever holds it, until it expires or is revoked. */
export async function makePreviewLink(
  db: Db,
  actor: Actor,
  input: z.input<typeof makeSchema>,
  now: Date = new Date(),
): Promise<{ linkId: number; token: string; expiresAt: Date }> {
  const { id, lasts } = parseInput(makeSchema, input)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now.getTime() + LASTS_MS[lasts])
  return db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'preview', id, now)
    await tx.previewLink.deleteMany({ where: { expiresAt: { lte: now } } })
    // One's own 預覽 is one link, which goes where its account goes; others have to be made and revoked.
    const ownerId = lasts === 'own' ? (actor.userId ?? null) : null
    if (ownerId !== null) await tx.previewLink.deleteMany({ where: { articleId: id, ownerId } })
    const link = await tx.previewLink.create({
      data: { articleId: id, tokenHash: hashOf(token), name: actor.name, ownerId, createdAt: now, expiresAt },
    })
    if (lasts === 'shared')
      await record(tx, actor, { action: 'makePreviewLink', subject: 'article', subjectId: id, label: article.title, after: { expiresAt } })
    return { linkId: link.id, token, expiresAt }
  })
}

/** Makes a secret address good for nothing. */
export async function revokePreviewLink(db: Db, actor: Actor, input: z.input<typeof revokeSchema>, now: Date = new Date()): Promise<void> {
  const { id, linkId } = parseInput(revokeSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'preview', id, now)
    const { count } = await tx.previewLink.deleteMany({ where: { id: linkId, articleId: id } })
    if (count === 0) throw notFound('這個預覽連結')
    await record(tx, actor, { action: 'revokePreviewLink', subject: 'article', subjectId: id, label: article.title })
  })
}

/** The article that a secret address shows; null when it is nobody's, expired, revoked, or the article is gone from the desk. */
export async function previewedArticle(db: Db, token: string, now: Date): Promise<number | null> {
  const link = await db.previewLink.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { articleId: true, expiresAt: true, article: { select: { status: true } }, owner: { select: { disabledAt: true } } },
  })
  if (!link || link.expiresAt <= now || link.owner?.disabledAt || link.article.status === 'trashed' || link.article.status === 'withdrawn')
    return null
  return link.articleId
}
