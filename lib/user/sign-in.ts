import type { z } from 'zod'
import type { Db } from '../db/client'
import { ExpectedError, SecondFactorNeeded, wrongCredentials } from '../errors'
import { parseInput } from '../input'
import { isPassword } from './password'
import { secondFactorSchema, signInSchema } from './schema'
import { isSecondFactor } from './second-factor'
import { beginSession } from './sessions'
import { RULES } from './throttle'
import { findTicket, makeTicket, takeTicket } from './tickets'
import { type Counted, countTry, forgiveTry } from './tries'

/** Where a request comes from: the visitor's address behind trusted proxies, and what the browser says of itself. */
export interface From {
  address: string
  userAgent: string
}

const keysOf = (email: string, address: string) => ({
  pair: `pair ${address} ${email}`,
  address: `address ${address}`,
  account: `account ${email}`,
})

const seenAt = (address: string, now: Date) => ({ where: { address, expiresAt: { gt: now } }, take: 1 })

/**
 * Begins a session for whoever knows the password, and returns its secret. Whether the account is unknown, disabled or without a
 * password looks alike: 401, after just as long. Throws {@link SecondFactorNeeded} with a ticket for {@link enterSecondFactor}
 * when the account asks for one, and {@link TooManyTries} while the next try has to wait.
 */
export async function signIn(db: Db, input: z.input<typeof signInSchema>, from: From, now: Date = new Date()): Promise<string> {
  const { email, password } = parseInput(signInSchema, input)
  const user = await db.user.findUnique({ where: { email }, include: { sessions: seenAt(from.address, now) } })
  const keys = keysOf(email, from.address)
  const known = user !== null && user.sessions.length > 0
  const counted: Counted[] = [
    { key: keys.pair, rule: RULES.pair },
    { key: keys.address, rule: RULES.address },
    { key: keys.account, rule: RULES.account, known },
  ]
  await countTry(db, counted, now)
  const right = await isPassword(password, user?.passwordHash ?? null)
  if (!user || !right || user.disabledAt) throw wrongCredentials()
  const ticket = await db.$transaction(async (tx) => {
    await forgiveTry(tx, { forget: [keys.pair], takeBack: [keys.address, keys.account] })
    return user.totpAt ? makeTicket(tx, 'secondFactor', user.id, now) : null
  })
  if (ticket !== null) throw new SecondFactorNeeded(ticket)
  return beginSession(db, user.id, from, now)
}

const tooLate = () => new ExpectedError(401, '等候的時間太長，請重新輸入密碼。')

/**
 * Begins a session for whoever has a ticket for the right password and a code that goes with it. Guessing is slowed down as with
 * passwords; a right password alone does not make these failures forgotten.
 */
export async function enterSecondFactor(
  db: Db,
  input: z.input<typeof secondFactorSchema>,
  from: From,
  now: Date = new Date(),
): Promise<string> {
  const { ticket, code } = parseInput(secondFactorSchema, input)
  const userId = (await findTicket(db, 'secondFactor', ticket, now))?.userId
  if (!userId) throw tooLate()
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, include: { sessions: seenAt(from.address, now) } })
  const keys = { ...keysOf(user.email, from.address), codes: `code ${from.address} ${userId}`, account: `code ${userId}` }
  const counted: Counted[] = [
    { key: keys.codes, rule: RULES.pair },
    { key: keys.address, rule: RULES.address },
    { key: keys.account, rule: RULES.codes, known: user.sessions.length > 0 },
  ]
  await countTry(db, counted, now)
  await db.$transaction(async (tx) => {
    if (!(await isSecondFactor(tx, userId, code, now))) throw new ExpectedError(401, '驗證碼不正確，請輸入最新的一個。')
    if (!(await takeTicket(tx, 'secondFactor', ticket, now))) throw tooLate()
    await forgiveTry(tx, { forget: [keys.pair, keys.codes], takeBack: [keys.address, keys.account] })
  })
  return beginSession(db, userId, from, now)
}

/** Begins a session for whoever has just been let in by other means: a passkey, or an invitation. */
export async function enterWithTicket(db: Db, ticket: string, from: From, now: Date = new Date()): Promise<string> {
  const used = await db.$transaction((tx) => takeTicket(tx, 'signingIn', ticket, now))
  const user = used?.userId ? await db.user.findUnique({ where: { id: used.userId } }) : null
  if (!user || user.disabledAt) throw new ExpectedError(401, '登入的時間太長，請再試一次。')
  return beginSession(db, user.id, from, now)
}
