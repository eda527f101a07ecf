import { isBlind, tagState } from '../cache/tag-state'
import { db } from '../db/client'

/** What keeps the process from doing its work, in words for an operator; empty when all is well. */
export async function readiness(now: number = Date.now()): Promise<string[]> {
  const problems: string[] = []
  const answered = await db()
    .section.count()
    .then(
      () => true,
      () => false,
    )
  if (!answered) problems.push('the database does not answer')
  if (isBlind(tagState(), now)) problems.push('cache invalidations have not been read for more than 10 seconds')
  return problems
}
