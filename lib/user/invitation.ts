import type { z } from 'zod'
import { articlesTag } from '../article/tags'
import { record } from '../audit/record'
import { addAuthor } from '../author/commands'
import { authorSchema } from '../author/schema'
import { invalidate } from '../cache/invalidate'
import type { Db, Tx } from '../db/client'
import { ExpectedError, invalid, notFound } from '../errors'
import { parseInput } from '../input'
import { slugOf } from '../text/slug'
import { type Actor, mustBeOwner } from './actor'
import { changeUser } from './changing'
import { emailTaken } from './commands'
import { post } from './letters'
import { hashPassword } from './password'
import { choosePasswordSchema, inviteUserSchema, userSchema } from './schema'
import { findTicket, makeTicket, takeTicket } from './tickets'

/** Opens an account without a password and sends its person a link to choose one. Returns the account's id. */
export async function inviteUser(db: Db, actor: Actor, input: z.input<typeof inviteUserSchema>, now: Date = new Date()): Promise<number> {
  mustBeOwner(actor, '邀請同事')
  const { authorIds, newAuthor, ...user } = parseInput(inviteUserSchema, input)
  return db
    .$transaction(async (tx) => {
      const linked = await tx.author.findMany({ where: { id: { in: authorIds } }, select: { id: true, name: true } })
      if (linked.length !== new Set(authorIds).size) throw notFound('其中一位作者')
      if (newAuthor) linked.push(await makeByline(tx, actor, user.name))
      const { id } = await tx.user.create({ data: { ...user, authors: { connect: linked.map((author) => ({ id: author.id })) } } })
      const after = { ...user, authors: linked.map(({ name }) => name) }
      await record(tx, actor, { action: 'inviteUser', subject: 'user', subjectId: id, label: user.email, after })
      await post(tx, 'invitation', id, now)
      if (newAuthor) await invalidate(tx, [articlesTag])
      return id
    })
    .catch(emailTaken)
}

/** A byline with somebody's name, under the first address for it that is free. */
async function makeByline(tx: Tx, actor: Actor, name: string): Promise<{ id: number; name: string }> {
  const slug = slugOf(name) || 'author'
  const taken = new Set(
    (await tx.author.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })).map((row) => row.slug),
  )
  let free = slug
  for (let count = 2; taken.has(free); count++) free = `${slug}-${count}`
  const author = parseInput(authorSchema, { slug: free, name })
  return { id: await addAuthor(tx, actor, author), name: author.name }
}

/** Sends the invitation again, with a new link; the old one is void once it is sent. */
export async function resendInvitation(db: Db, actor: Actor, input: z.input<typeof userSchema>, now: Date = new Date()): Promise<void> {
  mustBeOwner(actor, '邀請同事')
  const { userId } = parseInput(userSchema, input)
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) throw notFound('這個帳戶')
    if (user.disabledAt) throw invalid('這個帳戶已經停用，請先重新啟用。')
    if (user.passwordHash !== null) throw invalid('這個帳戶已經設定密碼，不用再邀請。')
    await record(tx, actor, { action: 'resendInvitation', subject: 'user', subjectId: userId, label: user.email })
    await post(tx, 'invitation', userId, now)
  })
}

export const linkIsVoid = () => new ExpectedError(410, '這條連結已經失效或用過。請索取新的一條，並使用最新的電郵。')

/**
 * Sets an account's first password with the link of an invitation, which works once. Returns a ticket that begins the session,
 * good for a minute.
 */
export async function acceptInvitation(db: Db, input: unknown, now: Date = new Date()): Promise<string> {
  const { token, password } = parseInput(choosePasswordSchema, input)
  // Without a link that works nothing is hashed: that would be work for the asking.
  if (!(await findTicket(db, 'invitation', token, now))) throw linkIsVoid()
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const used = await takeTicket(tx, 'invitation', token, now)
    const user = used?.userId ? await tx.user.findUnique({ where: { id: used.userId } }) : null
    if (!user || user.disabledAt || user.passwordHash !== null) throw linkIsVoid()
    const actor: Actor = { userId: user.id, role: user.role, name: user.name, authorIds: [] }
    await changeUser(tx, { actor, action: 'acceptInvitation', now }, user.id, { passwordHash })
    return makeTicket(tx, 'signingIn', user.id, now)
  })
}
