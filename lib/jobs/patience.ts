import type { Prisma } from '../db/generated/sqlite/client'
import type { JobKind } from './outbox'

/** How often a kind of work is tried before it is given up, and how the pauses between the tries grow. Seconds. */
interface Patience {
  tries: number
  first: number
  longest: number
}

/** About eight minutes. */
const USUAL: Patience = { tries: 8, first: 2, longest: 600 }

/** A mail server may be away, or put strangers off, for as long as its people sleep: letters are tried for about a day. */
const OF_ITS_OWN: Partial<Record<JobKind, Patience>> = { 'send-mail': { tries: 18, first: 15, longest: 10_800 } }

const patienceWith = (kind: string): Patience => (Object.hasOwn(OF_ITS_OWN, kind) ? OF_ITS_OWN[kind as JobKind] : undefined) ?? USUAL

/** Seconds to wait after the n-th failure: each twice as long as the one before, up to the longest. */
export function pauseAfter(kind: string, attempts: number): number {
  const { first, longest } = patienceWith(kind)
  return Math.min(longest, first * 2 ** (attempts - 1))
}

/** Whether the n-th failure of such a job was its last. */
export const isGivenUp = (kind: string, attempts: number): boolean => attempts >= patienceWith(kind).tries

/** Jobs, of those that are not done, that are given up, or that are not. */
export function undone(givenUp: boolean): Prisma.JobWhereInput {
  const enough = ({ tries }: Patience) => (givenUp ? { gte: tries } : { lt: tries })
  const special = Object.entries(OF_ITS_OWN)
  return {
    doneAt: null,
    OR: [
      ...special.map(([kind, patience]) => ({ kind, attempts: enough(patience) })),
      { kind: { notIn: special.map(([kind]) => kind) }, attempts: enough(USUAL) },
    ],
  }
}
