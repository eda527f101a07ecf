import type { z } from 'zod'
import type { Db } from '../db/client'
import { TooManyTries, wrongCredentials } from '../errors'
import { parseInput } from '../input'
import { isPassword } from './password'
import { signInSchema } from './schema'
import { beginSession } from './sessions'
import { FORGOTTEN_AFTER_MS, RULES, waitFor } from './throttle'

/** Where a request comes from: the visitor's address behind trusted proxies, and what the browser says of itself. */
export interface From {
  address: string
  userAgent: string
}

type Kind = keyof typeof RULES

const keysOf = (email: string, address: string): Record<Kind, string> => ({
  pair: `pair ${address} ${email}`,
  address: `address ${address}`,
  account: `account ${email}`,
})

/**
 * Begins a session for whoever knows the password, and returns its secret. Whether the account is unknown, disabled or without a
 * password looks alike: 401, after just as long. Throws {@link TooManyTries} while the next try has to wait.
 */
export async function signIn(db: Db, input: z.input<typeof signInSchema>, from: From, now: Date = new Date()): Promise<string> {
  const { email, password } = parseInput(signInSchema, input)
  const user = await db.user.findUnique({
    where: { email },
    include: { sessions: { where: { address: from.address, expiresAt: { gt: now } }, take: 1 } },
  })
  const keys = keysOf(email, from.address)
  await countTry(db, keys, user !== null && user.sessions.length > 0, now)
  const right = await isPassword(password, user?.passwordHash ?? null)
  if (!user || !right || user.disabledAt) throw wrongCredentials()
  await db.$transaction(async (tx) => {
    await tx.signInFailure.deleteMany({ where: { key: keys.pair } })
    await tx.signInFailure.updateMany({ where: { key: { in: [keys.address, keys.account] } }, data: { count: { decrement: 1 } } })
  })
  return beginSession(db, user.id, from, now)
}

/** Counts a try as failed before it is known to be: many at once would otherwise all be let through. */
async function countTry(db: Db, keys: Record<Kind, string>, known: boolean, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_MS)
  await db.$transaction(async (tx) => {
    await tx.signInFailure.deleteMany({ where: { lastAt: { lt: forgotten } } })
    let wait = 0
    for (const [kind, rule] of Object.entries(RULES)) {
      const key = keys[kind as Kind]
      // The update comes first: it locks the row, so that tries at the same time are counted one after the other.
      const { count, lastAt } = await tx.signInFailure.upsert({
        where: { key },
        create: { key, count: 1, lastAt: now },
        update: { count: { increment: 1 } },
      })
      // Strangers' guesses are not the owner's fault, who is signed in at this address.
      if (kind === 'account' && known) continue
      wait = Math.max(wait, waitFor(rule, { count: count - 1, lastAt }, now))
    }
    // A try that is refused is not one: the transaction takes back what it counted.
    if (wait > 0) throw new TooManyTries(Math.ceil(wait / 1000))
    await tx.signInFailure.updateMany({ where: { key: { in: Object.values(keys) } }, data: { lastAt: now } })
  })
}
