import type { z } from 'zod'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { invalid, notFound } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustBeOwner } from './actor'
import { changeUser } from './changing'
import { deviceOf } from './device'
import { hashPassword } from './password'
import { mustKnowPassword } from './prove'
import { changePasswordSchema, changeRoleSchema, createUserSchema, disableUserSchema, sessionSchema, setPasswordSchema } from './schema'
import { endSessions, type SignedIn } from './sessions'

export const emailTaken = (error: unknown): never => {
  if (isUniqueViolation(error)) throw invalid('這個電郵地址已經有帳戶。')
  throw error
}

/** Opens an account. Returns its id. */
export async function createUser(db: Db, actor: Actor, input: z.input<typeof createUserSchema>): Promise<number> {
  mustBeOwner(actor, '新增帳戶')
  const { password, ...user } = parseInput(createUserSchema, input)
  const passwordHash = password === undefined ? null : await hashPassword(password)
  return db
    .$transaction(async (tx) => {
      const { id } = await tx.user.create({ data: { ...user, passwordHash } })
      await record(tx, actor, { action: 'createUser', subject: 'user', subjectId: id, label: user.email, after: user })
      return id
    })
    .catch(emailTaken)
}

/** Gives an account another password and ends all its sessions. */
export async function setPassword(db: Db, actor: Actor, input: z.input<typeof setPasswordSchema>, now: Date = new Date()): Promise<void> {
  mustBeOwner(actor, '更改別人的密碼')
  const { userId, password } = parseInput(setPasswordSchema, input)
  const passwordHash = await hashPassword(password)
  await db.$transaction((tx) => changeUser(tx, { actor, action: 'setPassword', now }, userId, { passwordHash }))
}

/** Changes one's own password. Every other session of the account ends; the one that asks goes on. */
export async function changePassword(
  db: Db,
  signedIn: SignedIn,
  input: z.input<typeof changePasswordSchema>,
  now: Date = new Date(),
): Promise<void> {
  const { current, password } = parseInput(changePasswordSchema, input)
  await mustKnowPassword(db, signedIn, { password: current }, now)
  const passwordHash = await hashPassword(password)
  const { actor, sessionId } = signedIn
  await db.$transaction((tx) => changeUser(tx, { actor, action: 'changePassword', keep: sessionId, now }, actor.userId, { passwordHash }))
}

/** Changes what an account may do and ends its sessions. The last owner stays one. */
export async function changeRole(db: Db, actor: Actor, input: z.input<typeof changeRoleSchema>, now: Date = new Date()): Promise<void> {
  mustBeOwner(actor, '更改帳戶的角色')
  const { userId, role } = parseInput(changeRoleSchema, input)
  await db.$transaction((tx) => changeUser(tx, { actor, action: 'changeRole', now }, userId, { role }))
}

/** Disables an account, which ends its sessions, or enables it again. The last owner cannot be disabled. */
export async function disableUser(db: Db, actor: Actor, input: z.input<typeof disableUserSchema>, now: Date = new Date()): Promise<void> {
  mustBeOwner(actor, '停用帳戶')
  const { userId, disabled } = parseInput(disableUserSchema, input)
  const action = disabled ? 'disableUser' : 'enableUser'
  await db.$transaction((tx) => changeUser(tx, { actor, action, now }, userId, { disabledAt: disabled ? now : null }))
}

/** Signs the account out everywhere but here. Returns how many sessions ended. */
export async function signOutOthers(db: Db, { actor, email, sessionId }: SignedIn): Promise<number> {
  return db.$transaction(async (tx) => {
    const devices = await endSessions(tx, actor.userId, sessionId)
    if (devices > 0)
      await record(tx, actor, { action: 'signOutOthers', subject: 'user', subjectId: actor.userId, label: email, before: { devices } })
    return devices
  })
}

/** Signs one's own account out of one browser. */
export async function signOutOne(db: Db, { actor, email }: SignedIn, input: z.input<typeof sessionSchema>): Promise<void> {
  const { sessionId } = parseInput(sessionSchema, input)
  await db.$transaction(async (tx) => {
    const own = { where: { id: sessionId, userId: actor.userId } }
    const session = await tx.session.findFirst({ ...own, select: { userAgent: true } })
    // It may end by itself, or be ended, at this moment.
    const { count } = await tx.session.deleteMany(own)
    if (!session || count === 0) throw notFound('這部裝置的登入紀錄')
    const before = { device: deviceOf(session.userAgent) }
    await record(tx, actor, { action: 'signOutOne', subject: 'user', subjectId: actor.userId, label: email, before })
  })
}
