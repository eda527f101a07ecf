import type { z } from 'zod'
import type { Db, Tx } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { invalid, notAllowed, notFound } from '../errors'
import { parseInput } from '../input'
import type { Actor } from './actor'
import { hashPassword, isPassword } from './password'
import { changePasswordSchema, changeRoleSchema, createUserSchema, disableUserSchema, setPasswordSchema } from './schema'
import { endSessions, type SignedIn } from './sessions'

function mustBeOwner(actor: Actor, what: string): void {
  if (actor.role !== 'system' && actor.role !== 'owner') throw notAllowed(what)
}

/** Opens an account. Returns its id. */
export async function createUser(db: Db, actor: Actor, input: z.input<typeof createUserSchema>): Promise<number> {
  mustBeOwner(actor, '新增帳戶')
  const { password, ...user } = parseInput(createUserSchema, input)
  const passwordHash = password === undefined ? null : await hashPassword(password)
  try {
    return (await db.user.create({ data: { ...user, passwordHash } })).id
  } catch (error) {
    if (isUniqueViolation(error)) throw invalid('這個電郵地址已經有帳戶。')
    throw error
  }
}

/** Gives an account another password and ends all its sessions. */
export async function setPassword(db: Db, actor: Actor, input: z.input<typeof setPasswordSchema>): Promise<void> {
  mustBeOwner(actor, '更改別人的密碼')
  const { userId, password } = parseInput(setPasswordSchema, input)
  const passwordHash = await hashPassword(password)
  await changeUser(db, userId, { passwordHash })
}

/** Changes one's own password. Every other session of the account ends; the one that asks goes on. */
export async function changePassword(db: Db, signedIn: SignedIn, input: z.input<typeof changePasswordSchema>): Promise<void> {
  const { current, password } = parseInput(changePasswordSchema, input)
  const { userId } = signedIn.actor
  const user = await db.user.findUnique({ where: { id: userId } })
  if (!user || !(await isPassword(current, user.passwordHash))) throw invalid('現時的密碼不正確。')
  const passwordHash = await hashPassword(password)
  await changeUser(db, userId, { passwordHash }, signedIn.sessionId)
}

/** Changes what an account may do and ends its sessions. The last owner stays one. */
export async function changeRole(db: Db, actor: Actor, input: z.input<typeof changeRoleSchema>): Promise<void> {
  mustBeOwner(actor, '更改帳戶的角色')
  const { userId, role } = parseInput(changeRoleSchema, input)
  await changeUser(db, userId, { role })
}

/** Disables an account, which ends its sessions, or enables it again. The last owner cannot be disabled. */
export async function disableUser(db: Db, actor: Actor, input: z.input<typeof disableUserSchema>, now: Date = new Date()): Promise<void> {
  mustBeOwner(actor, '停用帳戶')
  const { userId, disabled } = parseInput(disableUserSchema, input)
  await changeUser(db, userId, { disabledAt: disabled ? now : null })
}

/** Signs the account out everywhere but here. Returns how many sessions ended. */
export async function signOutOthers(db: Db, { actor, sessionId }: SignedIn): Promise<number> {
  return db.$transaction((tx) => endSessions(tx, actor.userId, sessionId))
}

type Change = Parameters<Tx['user']['updateMany']>[0]['data']

async function changeUser(db: Db, id: number, data: Change, keep?: number): Promise<void> {
  const owners = { where: { role: 'owner', disabledAt: null } } as const
  await db.$transaction(async (tx) => {
    const before = await tx.user.count(owners)
    const { count } = await tx.user.updateMany({ where: { id }, data })
    if (count === 0) throw notFound('這個帳戶')
    if (before > 0 && (await tx.user.count(owners)) === 0) throw invalid('最少要有一位擁有人。')
    await endSessions(tx, id, keep)
  })
}
