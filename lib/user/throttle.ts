/** What failed sign-ins may have in common, and how soon that is slowed down. Times in seconds. */
export interface Rule {
  /** So many failures cost nothing: people mistype. */
  free: number
  /** The first wait; each further failure doubles it. */
  first: number
  longest: number
}

/**
 * Nobody is ever locked out. Whoever guesses one account's password from one address soon waits a quarter of an hour between two
 * guesses, and so does an address that tries many accounts. Guesses at one account from many addresses make everybody wait for it
 * half a minute at the most, except at an address where its owner is signed in.
 */
export const RULES = {
  pair: { free: 5, first: 1, longest: 900 },
  address: { free: 20, first: 1, longest: 900 },
  account: { free: 50, first: 1, longest: 30 },
  // Second factors, of whoever knows the password already. The owner ends it by changing that, and waits for nobody at home.
  codes: { free: 20, first: 1, longest: 900 },
  // Letters to one account: while no further one is sent, the link in the last one works.
  letters: { free: 3, first: 300, longest: 3_000 },
} as const satisfies Record<string, Rule>

/** Failures are forgotten after a day without another. */
export const FORGOTTEN_AFTER_MS = 86_400_000

/** Milliseconds until the next try is allowed; 0 when it is allowed now. */
export function waitFor(rule: Rule, failures: { count: number; lastAt: Date } | null, now: Date): number {
  if (!failures || failures.count < rule.free) return 0
  const since = now.getTime() - failures.lastAt.getTime()
  if (since > FORGOTTEN_AFTER_MS) return 0
  const seconds = Math.min(rule.longest, rule.first * 2 ** (failures.count - rule.free))
  return Math.max(0, seconds * 1000 - since)
}
