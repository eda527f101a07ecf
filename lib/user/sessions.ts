import { createHash, randomBytes } from 'node:crypto'
import type { Db, Tx } from '../db/client'
import type { Actor } from './actor'

const DAY_MS = 86_400_000
/** Without being used, a session lasts so long; used, it ends after three months all the same. */
export const IDLE_MS = 14 * DAY_MS
const LONGEST_MS = 90 * DAY_MS
/** How exactly it is known when a session was last used: a row need not be written for every click. */
const TOUCH_MS = 60_000

/** Who is signed in, and in which session. */
export interface SignedIn {
  sessionId: number
  name: string
  email: string
  actor: Actor & { userId: number }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Begins a session and returns its secret, which is stored nowhere. */
export async function beginSession(
  db: Db,
  userId: number,
  from: { address: string; userAgent: string },
  now: Date = new Date(),
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + IDLE_MS)
  const endsAt = new Date(now.getTime() + LONGEST_MS)
  const userAgent = from.userAgent.slice(0, 300)
  // Nobody comes back to those that are over.
  await db.session.deleteMany({ where: { userId, expiresAt: { lte: now } } })
  await db.session.create({
    data: { tokenHash: hashOf(token), userId, address: from.address, userAgent, createdAt: now, lastSeenAt: now, expiresAt, endsAt },
  })
  return token
}

/** Who holds this secret; null when it is nobody's, its time is over, or its account is disabled. */
export async function findSession(db: Db, token: string, now: Date = new Date()): Promise<SignedIn | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: hashOf(token) },
    include: { user: { include: { authors: { select: { id: true } } } } },
  })
  if (!session || session.user.disabledAt || session.expiresAt <= now) return null
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_MS) {
    const expiresAt = new Date(Math.min(now.getTime() + IDLE_MS, session.endsAt.getTime()))
    // Another request may have ended it meanwhile.
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now, expiresAt } })
  }
  const { id, name, email, role, authors } = session.user
  return { sessionId: session.id, name, email, actor: { userId: id, role, name, authorIds: authors.map((author) => author.id) } }
}

/** Ends the session with this secret, if there is one. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashOf(token) } })
}

/** Ends every session of an account but the one that is to be kept; in the transaction of what made that necessary. */
export async function endSessions(tx: Tx, userId: number, keep?: number): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(keep === undefined ? {} : { id: { not: keep } }) } })
  return count
}
