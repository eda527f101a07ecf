import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../db/client'
import type { TicketKind } from '../db/generated/sqlite/enums'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How long each kind is good for. */
export const TICKET_LASTS_MS = {
  invitation: 72 * HOUR_MS,
  reset: HOUR_MS,
  secondFactor: 10 * MINUTE_MS,
  passkeyAdding: 5 * MINUTE_MS,
  passkeySigningIn: 5 * MINUTE_MS,
  signingIn: MINUTE_MS,
} as const satisfies Record<TicketKind, number>

/** Of these an account has one: a new one cancels the one before. */
const ONE_EACH: readonly TicketKind[] = ['invitation', 'reset', 'passkeyAdding']

export interface Ticket {
  /** None while it is not known who signs in. */
  userId: number | null
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes a secret that is good for one thing, once, for a while, and returns it; only its hash is stored. */
export async function makeTicket(tx: Tx, kind: TicketKind, userId: number | null, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  // Nobody comes back to those whose time is over.
  await tx.ticket.deleteMany({ where: { expiresAt: { lte: now } } })
  if (userId !== null && ONE_EACH.includes(kind)) await tx.ticket.deleteMany({ where: { kind, userId } })
  await tx.ticket.create({
    data: { kind, tokenHash: hashOf(token), userId, createdAt: now, expiresAt: new Date(now.getTime() + TICKET_LASTS_MS[kind]) },
  })
  return token
}

/** Whose ticket this is, without using it; null when it was used, cancelled, is too old, or never was. */
export async function findTicket(tx: Tx, kind: TicketKind, token: string, now: Date): Promise<Ticket | null> {
  return tx.ticket.findFirst({ where: { kind, tokenHash: hashOf(token), expiresAt: { gt: now } }, select: { userId: true } })
}

/** Uses a ticket up. Of two that try at the same moment one gets it, the other null. */
export async function takeTicket(tx: Tx, kind: TicketKind, token: string, now: Date): Promise<Ticket | null> {
  const ticket = await findTicket(tx, kind, token, now)
  if (!ticket) return null
  const { count } = await tx.ticket.deleteMany({ where: { kind, tokenHash: hashOf(token) } })
  return count === 1 ? ticket : null
}

/** Makes every way in that was prepared for an account useless: it has another password, or is closed. */
export async function cancelTickets(tx: Tx, userId: number, kinds: readonly TicketKind[]): Promise<void> {
  await tx.ticket.deleteMany({ where: { userId, kind: { in: [...kinds] } } })
}
