import type { z } from 'zod'
import { record } from '../audit/record'
import type { Db, Tx } from '../db/client'
import { invalid, notFound } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustBeOwner } from './actor'
import { keepingAnOwner } from './last-owner'
import { post } from './letters'
import { userSchema } from './schema'
import { endSessions } from './sessions'
import { cancelTickets } from './tickets'

/**
 * Takes the second factor, its recovery codes and the passkeys from an account whose person has lost them with a telephone or a
 * key. Its sessions end, since whoever has found the telephone may be in one; from now on the password is enough, and a letter says
 * so. Nobody does it to their own account: there each of them goes only with proof.
 */
export async function removeFactors(db: Db, actor: Actor, input: z.input<typeof userSchema>, now: Date = new Date()): Promise<void> {
  mustBeOwner(actor, '移除別人的雙重驗證和通行密鑰')
  const { userId } = parseInput(userSchema, input)
  if (userId === actor.userId) throw invalid('這是你自己的帳戶，請在「我」關閉雙重驗證，或移除通行密鑰。')
  await db.$transaction((tx) => keepingAnOwner(tx, () => remove(tx, actor, userId, now)))
}

async function remove(tx: Tx, actor: Actor, userId: number, now: Date): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, include: { passkeys: { orderBy: { id: 'asc' } } } })
  if (!user) throw notFound('這個帳戶')
  if (!user.totpAt && user.passkeys.length === 0) throw invalid('這個帳戶沒有雙重驗證，也沒有通行密鑰。')
  await tx.user.update({ where: { id: userId }, data: { totpSecret: null, totpAt: null, totpStep: null } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.passkey.deleteMany({ where: { userId } })
  await endSessions(tx, userId)
  await cancelTickets(tx, userId, ['secondFactor', 'signingIn', 'passkeyAdding'])
  await record(tx, actor, {
    action: 'removeFactors',
    subject: 'user',
    subjectId: userId,
    label: user.email,
    before: { secondFactor: user.totpAt !== null, passkeys: user.passkeys.map(({ name }) => name) },
    after: { secondFactor: false, passkeys: [] },
  })
  await post(tx, 'factorsRemoved', userId, now)
}
