import { createHash } from 'node:crypto'
import type { Tx } from '../db/client'
import { randomLetters } from './password'
import { tidyCode } from './totp'

const HOW_MANY = 10

// Sixty bits that a machine made need no slow hashing; the account's number keeps equal codes of two accounts apart.
const hashOf = (userId: number, tidied: string) => createHash('sha256').update(`${userId} ${tidied}`).digest('hex')

/** Gives an account new recovery codes instead of those that it had, and returns them: they are stored nowhere. */
export async function makeRecoveryCodes(tx: Tx, userId: number): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => randomLetters(12).replace(/^(.{4})(.{4})/, '$1-$2-'))
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: hashOf(userId, tidyCode(code)) })) })
  return codes
}

/** Uses a recovery code up; false when it is none, or was used. */
export async function takeRecoveryCode(tx: Tx, userId: number, tidied: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.deleteMany({ where: { userId, hash: hashOf(userId, tidied) } })
  return count > 0
}
