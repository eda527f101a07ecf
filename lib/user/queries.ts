import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { fullMoment } from '../text/moment'
import type { AuthorChoice, OwnAccount, UserLine } from './account'
import { type Actor, mustBeOwner } from './actor'
import { deviceOf } from './device'
import type { SignedIn } from './sessions'
import { findTicket } from './tickets'
import { unsentInvitations } from './unsent'

const moment = (at: Date) => fullMoment(at, env().SITE_TIMEZONE)

/** One's own account: where it is signed in, and how. */
export async function getOwnAccount({ actor, sessionId }: SignedIn, now: Date): Promise<OwnAccount> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: actor.userId },
    include: {
      sessions: { where: { expiresAt: { gt: now } }, orderBy: { lastSeenAt: 'desc' } },
      passkeys: { orderBy: { id: 'asc' } },
      _count: { select: { recoveryCodes: true } },
    },
  })
  return {
    role: user.role,
    devices: user.sessions.map(({ id, userAgent, address, lastSeenAt }) => ({
      id,
      name: deviceOf(userAgent),
      address,
      seen: moment(lastSeenAt),
      here: id === sessionId,
    })),
    passkeys: user.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      made: moment(createdAt),
      used: lastUsedAt && moment(lastUsedAt),
    })),
    secondFactor: user.totpAt && { since: moment(user.totpAt), codesLeft: user._count.recoveryCodes },
  }
}

const include = {
  authors: { select: { id: true, name: true }, orderBy: { id: 'asc' } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
  _count: { select: { passkeys: true } },
} satisfies Prisma.UserInclude

type Row = Prisma.UserGetPayload<{ include: typeof include }>

const lineOf = (
  { id, name, email, role, authors, sessions, disabledAt, passwordHash, totpAt, _count }: Row,
  unsent: ReadonlySet<number>,
): UserLine => ({
  id,
  name,
  email,
  role,
  authors,
  seen: sessions[0] ? moment(sessions[0].lastSeenAt) : null,
  state: disabledAt ? 'disabled' : passwordHash === null ? 'invited' : 'open',
  unsent: passwordHash === null && disabledAt === null && unsent.has(id),
  secondFactor: totpAt !== null,
  passkeys: _count.passkeys,
})

/** Every account, those that may sign in first. For owners. */
export async function listUsers(actor: Actor): Promise<UserLine[]> {
  mustBeOwner(actor, '查看帳戶')
  const rows = await db().user.findMany({ include, orderBy: { id: 'asc' } })
  const invited = rows.filter(({ passwordHash }) => passwordHash === null).map(({ id }) => id)
  const unsent = await unsentInvitations(db(), invited)
  const lines = rows.map((row) => lineOf(row, unsent))
  return [...lines.filter(({ state }) => state !== 'disabled'), ...lines.filter(({ state }) => state === 'disabled')]
}

/** One account; null when there is none. For owners. */
export async function getUser(actor: Actor, id: number): Promise<UserLine | null> {
  mustBeOwner(actor, '查看帳戶')
  const row = await db().user.findUnique({ where: { id }, include })
  return row && lineOf(row, await unsentInvitations(db(), [id]))
}

/** Bylines that accounts may be linked to. */
export function listAuthorChoices(): Promise<AuthorChoice[]> {
  return db().author.findMany({ select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
}

/** Whose link this is, without using it up; null when it does not work any more. */
export async function getInvited(kind: 'invitation' | 'reset', token: string, now: Date): Promise<{ email: string } | null> {
  const ticket = await findTicket(db(), kind, token, now)
  if (!ticket?.userId) return null
  return db().user.findFirst({ where: { id: ticket.userId, disabledAt: null }, select: { email: true } })
}
