import type { Db } from '../db/client'
import { invalid } from '../errors'
import { parseInput } from '../input'
import { isPassword } from './password'
import { passwordSchema } from './schema'
import type { SignedIn } from './sessions'
import { RULES } from './throttle'
import { countTry } from './tries'

/**
 * Throws unless the person who is signed in knows the account's password: a screen left open for a minute must not be enough to
 * take an account over. Guessing is slowed down in this session alone.
 */
export async function mustKnowPassword(db: Db, { actor, sessionId }: SignedIn, input: unknown, now: Date = new Date()): Promise<void> {
  const { password } = parseInput(passwordSchema, input)
  const key = `again ${sessionId}`
  await countTry(db, [{ key, rule: RULES.pair }], now)
  const user = await db.user.findUnique({ where: { id: actor.userId } })
  if (!user || !(await isPassword(password, user.passwordHash))) throw invalid('現時的密碼不正確。')
  await db.signInFailure.deleteMany({ where: { key } })
}
