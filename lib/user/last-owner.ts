import { takeTurn } from '../cache/turns'
import type { Tx } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { invalid } from '../errors'

/** Owners who can sign in: one who was only invited, and may never come, runs nothing. */
const WORKING = {
  role: 'owner',
  disabledAt: null,
  OR: [{ passwordHash: { not: null } }, { passkeys: { some: {} } }],
} as const satisfies Prisma.UserWhereInput

/**
 * Does what may take an owner away, and throws when there was one who can sign in and is none afterwards. To be called before the
 * transaction writes anything else.
 */
export async function keepingAnOwner<T>(tx: Tx, change: () => Promise<T>): Promise<T> {
  await takeTurn(tx, 'owners')
  const before = await tx.user.count({ where: WORKING })
  const result = await change()
  if (before > 0 && (await tx.user.count({ where: WORKING })) === 0) throw invalid('最少要有一位可以登入的擁有人。')
  return result
}
