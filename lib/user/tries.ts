import type { Db, Tx } from '../db/client'
import { TooManyTries } from '../errors'
import { FORGOTTEN_AFTER_MS, type Rule, waitFor } from './throttle'

/** What a try has in common with others, and the rule that slows those down. */
export interface Counted {
  key: string
  rule: Rule
  /** Counted, but not waited for: strangers' guesses are not the fault of the owner, who is signed in at this address. */
  known?: boolean
}

/**
 * Counts a try as failed before it is known to be: many at once would otherwise all be let through. Throws {@link TooManyTries}
 * while the next one has to wait. Everybody counts in the same order (pair, address, account), or two could wait for each other.
 */
export async function countTry(db: Db, counted: readonly Counted[], now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_MS)
  await db.$transaction(async (tx) => {
    await tx.signInFailure.deleteMany({ where: { lastAt: { lt: forgotten } } })
    let wait = 0
    for (const { key, rule, known } of counted) {
      // The update comes first: it locks the row, so that tries at the same time are counted one after the other.
      const { count, lastAt } = await tx.signInFailure.upsert({
        where: { key },
        create: { key, count: 1, lastAt: now },
        update: { count: { increment: 1 } },
      })
      if (!known) wait = Math.max(wait, waitFor(rule, { count: count - 1, lastAt }, now))
    }
    // A try that is refused is not one: the transaction takes back what it counted.
    if (wait > 0) throw new TooManyTries(Math.ceil(wait / 1000))
    await tx.signInFailure.updateMany({ where: { key: { in: counted.map(({ key }) => key) } }, data: { lastAt: now } })
  })
}

/** A try that was right: it is taken back everywhere, and what stood against whoever tried is forgotten. */
export async function forgiveTry(tx: Tx, { forget, takeBack }: { forget: readonly string[]; takeBack: readonly string[] }): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { key: { in: [...forget] } } })
  await tx.signInFailure.updateMany({ where: { key: { in: [...takeBack] }, count: { gt: 0 } }, data: { count: { decrement: 1 } } })
}
