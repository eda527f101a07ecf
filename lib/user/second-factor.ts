import { record } from '../audit/record'
import type { Db, Tx } from '../db/client'
import { invalid } from '../errors'
import { parseInput } from '../input'
import { readSettings } from '../site/settings'
import type { Actor } from './actor'
import { post } from './letters'
import { mustKnowPassword } from './prove'
import { makeRecoveryCodes, takeRecoveryCode } from './recovery-codes'
import { codeSchema } from './schema'
import type { SignedIn } from './sessions'
import { isTotpCode, keyAddress, newSecret, stepOf, tidyCode } from './totp'

const mine = ({ userId }: SignedIn['actor'], label: string) => ({ subject: 'user' as const, subjectId: userId, label })

/** Takes a code of the authenticator app, each once, or a recovery code. In the transaction of what it permits. */
export async function isSecondFactor(tx: Tx, userId: number, code: string, now: Date): Promise<boolean> {
  const tidied = tidyCode(code)
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  if (!user.totpSecret || !user.totpAt || user.disabledAt) return false
  if (isTotpCode(tidied)) return takeStep(tx, userId, stepOf(user.totpSecret, tidied, now))
  if (!(await takeRecoveryCode(tx, userId, tidied))) return false
  const actor: Actor = { userId, role: user.role, name: user.name, authorIds: [] }
  await record(tx, actor, { action: 'useRecoveryCode', subject: 'user', subjectId: userId, label: user.name })
  return true
}

/** Of two that use the same half minute's code, and of one who uses it again, one is believed. */
async function takeStep(tx: Tx, id: number, step: number | null): Promise<boolean> {
  if (step === null) return false
  const { count } = await tx.user.updateMany({
    where: { id, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: step },
  })
  return count === 1
}

/** Begins to set up an authenticator app. Nothing is asked for until {@link turnOnSecondFactor} has seen that it works. */
export async function beginSecondFactor(db: Db, signedIn: SignedIn, input: unknown): Promise<{ secret: string; address: string }> {
  await mustKnowPassword(db, signedIn, input)
  const secret = newSecret()
  const { count } = await db.user.updateMany({
    where: { id: signedIn.actor.userId, totpAt: null },
    data: { totpSecret: secret, totpStep: null },
  })
  if (count === 0) throw invalid('雙重驗證已經開啟。要換另一部裝置，請先關閉。')
  const { name } = await readSettings(db)
  return { secret, address: keyAddress(secret, name, signedIn.email) }
}

/** Asks for a second factor from now on. Returns the recovery codes, which are shown this once. */
export async function turnOnSecondFactor(db: Db, { actor, email }: SignedIn, input: unknown, now: Date = new Date()): Promise<string[]> {
  const { code } = parseInput(codeSchema, input)
  return db.$transaction(async (tx) => {
    const { totpSecret, totpAt } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } })
    if (!totpSecret || totpAt) throw invalid('請先按「開啟雙重驗證」。')
    const taken = await takeStep(tx, actor.userId, stepOf(totpSecret, tidyCode(code), now))
    if (!taken) throw invalid('驗證碼不正確。請檢查裝置的時間，再輸入應用程式顯示的6位數字。')
    await tx.user.update({ where: { id: actor.userId }, data: { totpAt: now } })
    await record(tx, actor, { action: 'turnOnSecondFactor', ...mine(actor, email) })
    return makeRecoveryCodes(tx, actor.userId)
  })
}

/** Asks for the password alone from now on, and says so by mail. */
export async function turnOffSecondFactor(db: Db, signedIn: SignedIn, input: unknown, now: Date = new Date()): Promise<void> {
  await mustKnowPassword(db, signedIn, input)
  const { actor, email } = signedIn
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId, totpAt: { not: null } },
      data: { totpSecret: null, totpAt: null, totpStep: null },
    })
    if (count === 0) throw invalid('雙重驗證沒有開啟。')
    await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } })
    await record(tx, actor, { action: 'turnOffSecondFactor', ...mine(actor, email) })
    await post(tx, 'secondFactorOff', actor.userId, now)
  })
}

/** Gives out new recovery codes; the ones before are void. */
export async function renewRecoveryCodes(db: Db, signedIn: SignedIn, input: unknown): Promise<string[]> {
  await mustKnowPassword(db, signedIn, input)
  const { actor, email } = signedIn
  return db.$transaction(async (tx) => {
    if ((await tx.user.count({ where: { id: actor.userId, totpAt: { not: null } } })) === 0) throw invalid('雙重驗證沒有開啟。')
    await record(tx, actor, { action: 'renewRecoveryCodes', ...mine(actor, email) })
    return makeRecoveryCodes(tx, actor.userId)
  })
}
