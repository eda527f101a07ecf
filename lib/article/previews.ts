import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { parseInput } from '../input'
import type { Actor } from '../user/actor'
import { loadFor } from './saving'

const HOUR_MS = 3_600_000
/** A link for others lasts two days, the one behind the desk's own 預覽 an hour. */
const LASTS_MS = { shared: 48 * HOUR_MS, own: HOUR_MS } as const

/** Whether a link was made for others; those behind 預覽 are nobody's to look after. */
export const isShared = (link: { createdAt: Date; expiresAt: Date }) => link.expiresAt.getTime() - link.createdAt.getTime() > LASTS_MS.own

const makeSchema = z.strictObject({ id: z.int().positive(), lasts: z.enum(['shared', 'own']).default('shared') })
const revokeSchema = z.strictObject({ id: z.int().positive(), linkId: z.int().positive() })

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
    const link = await tx.previewLink.create({
      data: { articleId: id, tokenHash: hashOf(token), name: actor.name, createdAt: now, expiresAt },
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
    await tx.previewLink.deleteMany({ where: { id: linkId, articleId: id } })
    await record(tx, actor, { action: 'revokePreviewLink', subject: 'article', subjectId: id, label: article.title })
  })
}

/** The article that a secret address shows; null when it is nobody's, expired, revoked, or the article is gone from the desk. */
export async function previewedArticle(db: Db, token: string, now: Date): Promise<number | null> {
  const link = await db.previewLink.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { articleId: true, expiresAt: true, article: { select: { status: true } } },
  })
  if (!link || link.expiresAt <= now || link.article.status === 'trashed' || link.article.status === 'withdrawn') return null
  return link.articleId
}
