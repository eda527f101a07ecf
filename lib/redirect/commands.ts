import type { z } from 'zod'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import { takeTurn } from '../cache/turns'
import type { Db, Tx } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { invalid, notFound } from '../errors'
import { parseInput } from '../input'
import { siteTag } from '../site/tags'
import { type Actor, mustBeEditor } from '../user/actor'
import { whyNotFrom } from './redirect'
import { deleteRedirectSchema, redirectSchema } from './schema'

/** True when a section, an author or a tag lives at this path, whose page readers would get instead. */
async function isLive(tx: Tx, path: string): Promise<boolean> {
  const [, kind, slug, ...more] = path.split('/')
  if (!slug || more.length > 0) return false
  const found = { where: { slug }, select: { id: true } }
  if (kind === 'section') return (await tx.section.findUnique(found)) !== null
  if (kind === 'author') return (await tx.author.findUnique(found)) !== null
  if (kind === 'tag') return (await tx.tag.findUnique(found)) !== null
  return false
}

/** Leads readers from one path of the site to another, straight to where that one leads by now. Returns its id. */
export async function addRedirect(db: Db, actor: Actor, input: z.input<typeof redirectSchema>): Promise<number> {
  mustBeEditor(actor, '新增轉址')
  const { from, to: wanted } = parseInput(redirectSchema, input)
  const refused = whyNotFrom(from)
  if (refused) throw invalid(refused)
  return db
    .$transaction(async (tx) => {
      // Two at once could make a circle.
      await takeTurn(tx, 'redirects')
      const to = (await tx.redirect.findUnique({ where: { from: wanted } }))?.to ?? wanted
      if (to === from) throw invalid('新網址最後會轉回舊網址，讀者會兜圈，請換一個新網址。')
      if (await isLive(tx, from)) throw invalid('舊網址現時有一個欄目、作者或標籤的頁面，讀者不會被轉走。請先改它的網址代稱。')
      const { id } = await tx.redirect.create({ data: { from, to } })
      await tx.redirect.updateMany({ where: { to: from }, data: { to } })
      await record(tx, actor, { action: 'addRedirect', subject: 'redirect', subjectId: id, label: from, after: { from, to } })
      await invalidate(tx, [siteTag])
      return id
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw invalid('這個舊網址已經有轉址，請先刪除原有的一個。')
      throw error
    })
}

/** Readers are led on from there no longer. */
export async function deleteRedirect(db: Db, actor: Actor, input: z.input<typeof deleteRedirectSchema>): Promise<void> {
  mustBeEditor(actor, '刪除轉址')
  const { id } = parseInput(deleteRedirectSchema, input)
  await db.$transaction(async (tx) => {
    await takeTurn(tx, 'redirects')
    const found = await tx.redirect.findUnique({ where: { id } })
    if (!found) throw notFound('這個轉址')
    await tx.redirect.delete({ where: { id } })
    const before = { from: found.from, to: found.to }
    await record(tx, actor, { action: 'deleteRedirect', subject: 'redirect', subjectId: id, label: found.from, before })
    await invalidate(tx, [siteTag])
  })
}
