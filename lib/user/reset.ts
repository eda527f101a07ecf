import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { invalid, notFound, TooManyTries } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustBeOwner } from './actor'
import { changeUser } from './changing'
import { linkIsVoid } from './invitation'
import { post } from './letters'
import { hashPassword } from './password'
import { choosePasswordSchema, forgottenSchema, userSchema } from './schema'
import { RULES } from './throttle'
import { findTicket, takeTicket } from './tickets'
import { countTry } from './tries'

/** Longer than the work takes, so that its length says nothing. */
const ALWAYS_MS = 400

/**
 * Sends a link for a new password, if there is such an account. Whoever asks hears nothing of that, and waits just as long. An
 * account gets few letters: while it gets no further one, the link in the last one works.
 */
export async function askForReset(db: Db, input: unknown, address: string, now: Date = new Date(), always = ALWAYS_MS): Promise<void> {
  const { email } = parseInput(forgottenSchema, input)
  await countTry(db, [{ key: `forgotten ${address}`, rule: RULES.address }], now)
  await Promise.all([wait(always), sendLink(db, email, now)])
}

async function sendLink(db: Db, email: string, now: Date): Promise<void> {
  try {
    await countTry(db, [{ key: `letters ${email}`, rule: RULES.letters }], now)
  } catch (error) {
    if (error instanceof TooManyTries) return
    throw error
  }
  const user = await db.user.findUnique({ where: { email } })
  if (!user || user.disabledAt) return
  // An account that was never entered is invited again: to its person it is the same.
  await db.$transaction((tx) => post(tx, user.passwordHash === null ? 'invitation' : 'reset', user.id, now))
}

/** Sends an account's person a link for a new password. */
export async function sendReset(db: Db, actor: Actor, input: z.input<typeof userSchema>, now: Date = new Date()): Promise<void> {
  mustBeOwner(actor, '重設別人的密碼')
  const { userId } = parseInput(userSchema, input)
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) throw notFound('這個帳戶')
    if (user.disabledAt) throw invalid('這個帳戶已經停用，請先重新啟用。')
    if (user.passwordHash === null) throw invalid('這個帳戶還沒有設定密碼，請再寄一次邀請。')
    await record(tx, actor, { action: 'sendReset', subject: 'user', subjectId: userId, label: user.email })
    await post(tx, 'reset', userId, now)
  })
}

/** Sets a new password with the link of a letter, which works once, and signs the account out everywhere. */
export async function resetPassword(db: Db, input: unknown, now: Date = new Date()): Promise<void> {
  const { token, password } = parseInput(choosePasswordSchema, input)
  if (!(await findTicket(db, 'reset', token, now))) throw linkIsVoid()
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    const used = await takeTicket(tx, 'reset', token, now)
    const user = used?.userId ? await tx.user.findUnique({ where: { id: used.userId } }) : null
    if (!user || user.disabledAt) throw linkIsVoid()
    const actor: Actor = { userId: user.id, role: user.role, name: user.name, authorIds: [] }
    await changeUser(tx, { actor, action: 'resetPassword', now }, user.id, { passwordHash })
  })
}
