import { record } from '../audit/record'
import type { Action } from '../audit/words'
import type { Tx } from '../db/client'
import { notFound } from '../errors'
import type { Actor } from './actor'
import { keepingAnOwner } from './last-owner'
import { post } from './letters'
import { endSessions } from './sessions'
import { cancelTickets } from './tickets'

/** What may change about an account with its sessions ending. */
export interface UserChange {
  passwordHash?: string
  role?: 'owner' | 'editor' | 'author' | 'contributor'
  disabledAt?: Date | null
}

interface By {
  actor: Actor
  action: Action
  /** The session that goes on. */
  keep?: number
  now: Date
}

/** What the log says of a change: never the hash. */
const told = ({ passwordHash, ...rest }: UserChange) => (passwordHash === undefined ? { ...rest } : { ...rest, password: '已更改' })

/**
 * Changes an account, records it, and ends its sessions but the one to be kept, and whatever was about to become one. The last
 * owner who can sign in stays one. In the caller's transaction; when it may take an owner away, as the first thing in it.
 */
export async function changeUser(tx: Tx, by: By, id: number, data: UserChange): Promise<void> {
  const takesAway = data.disabledAt || (data.role !== undefined && data.role !== 'owner')
  await (takesAway ? keepingAnOwner(tx, () => write(tx, by, id, data)) : write(tx, by, id, data))
}

async function write(tx: Tx, by: By, id: number, data: UserChange): Promise<void> {
  const user = await tx.user.findUnique({ where: { id }, select: { email: true, role: true, disabledAt: true, passwordHash: true } })
  const { count } = await tx.user.updateMany({ where: { id }, data })
  if (count === 0 || !user) throw notFound('這個帳戶')
  const was: Omit<UserChange, 'passwordHash'> = {}
  if (data.role !== undefined) was.role = user.role
  if (data.disabledAt !== undefined) was.disabledAt = user.disabledAt
  await record(tx, by.actor, {
    action: by.action,
    subject: 'user',
    subjectId: id,
    label: user.email,
    before: was,
    after: told(data),
  })
  await endSessions(tx, id, by.keep)
  await cancelTickets(tx, id, ['secondFactor', 'signingIn', 'passkeyAdding'])
  if (data.passwordHash === undefined && !data.disabledAt) return
  await cancelTickets(tx, id, ['invitation', 'reset'])
  if (data.passwordHash === undefined) return
  // Whoever guessed codes with the old password starts again with nothing.
  await tx.signInFailure.deleteMany({ where: { key: `code ${id}` } })
  if (user.passwordHash !== null) await post(tx, 'passwordChanged', id, by.now)
}
