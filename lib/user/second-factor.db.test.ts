import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { SecondFactorNeeded } from '../errors'
import { type Actor, SYSTEM } from './actor'
import { changePassword, disableUser } from './commands'
import { hashPassword } from './password'
import { removeFactors } from './removing-factors'
import { beginSecondFactor, renewRecoveryCodes, turnOffSecondFactor, turnOnSecondFactor } from './second-factor'
import { beginSession, findSession, type SignedIn } from './sessions'
import { enterSecondFactor, signIn } from './sign-in'

const NOW = new Date('2026-11-27T12:00:00Z')
const STEP = 30_000
const later = (ms: number) => new Date(NOW.getTime() + ms)
const HOME = { address: '192.0.2.1', userAgent: 'Firefox' }
const STRANGER = { address: '198.51.100.7', userAgent: 'curl' }
const PASSWORD = '往下看的第一個密碼，夠長了'
const EMAIL = 'editor@example.com'

let db: Db
let me: SignedIn
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  const passwordHash = await hashPassword(PASSWORD, 4)
  const { id } = await db.user.create({ data: { email: EMAIL, name: '編輯', role: 'editor', passwordHash } })
  const found = await findSession(db, await beginSession(db, id, { ...HOME, address: '192.0.2.9' }, NOW), NOW)
  if (!found) throw new Error('nobody is signed in')
  me = found
})

const codeAt = (secret: string, at: Date) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
const turnOn = async () => {
  const { secret, address } = await beginSecondFactor(db, me, { password: PASSWORD })
  return { secret, address, codes: await turnOnSecondFactor(db, me, { code: codeAt(secret, NOW) }, NOW) }
}
const ticket = async (from = HOME, now = NOW): Promise<string> => {
  const asked = await signIn(db, { email: EMAIL, password: PASSWORD }, from, now).catch((error: unknown) => error)
  if (!(asked instanceof SecondFactorNeeded)) throw new Error(`no second factor was asked for: ${asked}`)
  return asked.ticket
}
const enter = async (code: string, now = NOW, from = HOME) => enterSecondFactor(db, { ticket: await ticket(from, now), code }, from, now)
const failing = (code: string, now = NOW, from = HOME) => enter(code, now, from).catch((error: unknown) => error)

describe('turning it on', () => {
  it('asks for the password and for a code that fits, and then for one at each sign-in', async () => {
    await expect(beginSecondFactor(db, me, { password: '不是這一個密碼' })).rejects.toThrow('現時的密碼不正確。')
    await expect(turnOnSecondFactor(db, me, { code: '123456' }, NOW)).rejects.toThrow('請先按')
    const { secret, address } = await beginSecondFactor(db, me, { password: PASSWORD })
    expect(address).toMatch(/^otpauth:\/\/totp\/.*editor%40example\.com\?.*secret=/)
    await expect(turnOnSecondFactor(db, me, { code: codeAt(secret, later(-10 * STEP)) }, NOW)).rejects.toThrow('驗證碼不正確')
    expect(await signIn(db, { email: EMAIL, password: PASSWORD }, HOME, NOW)).toMatch(/^[\w-]{43}$/)
    const codes = await turnOnSecondFactor(db, me, { code: codeAt(secret, NOW) }, NOW)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    const stored = JSON.stringify([await db.recoveryCode.findMany(), await db.auditEntry.findMany()])
    for (const secretText of [...codes, ...codes.map((code) => code.replaceAll('-', '')), secret]) expect(stored).not.toContain(secretText)
    await expect(beginSecondFactor(db, me, { password: PASSWORD })).rejects.toThrow('已經開啟')
    expect(await enter(codeAt(secret, later(STEP)), later(STEP))).toMatch(/^[\w-]{43}$/)
  })

  it('in one’s own session only so many passwords are guessed', async () => {
    for (let count = 0; count < 5; count++)
      await expect(beginSecondFactor(db, me, { password: '猜' })).rejects.toMatchObject({ status: 422 })
    await expect(beginSecondFactor(db, me, { password: '猜' })).rejects.toMatchObject({ status: 429 })
    await changePassword(db, { ...me, sessionId: me.sessionId + 1 }, { current: PASSWORD, password: `${PASSWORD}二` })
  })
})

it('the app is told the name of the site that stands in its settings', async () => {
  await db.setting.create({ data: { key: 'name', value: '海港日報' } })
  const { address } = await beginSecondFactor(db, me, { password: PASSWORD })
  expect(new URL(address).searchParams.get('issuer')).toBe('海港日報')
})

describe('signing in', () => {
  it('without the right password nothing is learnt of it', async () => {
    await turnOn()
    await expect(signIn(db, { email: EMAIL, password: '不是這一個密碼' }, HOME, NOW)).rejects.toMatchObject({
      status: 401,
      message: '電郵或密碼不正確。',
    })
  })

  it('takes a code once, the one before and the one after, however it is typed', async () => {
    const { secret } = await turnOn()
    const at = later(10 * STEP)
    expect(await failing(codeAt(secret, later(8 * STEP)), at)).toMatchObject({
      status: 401,
      message: expect.stringMatching(/^驗證碼不正確/),
    })
    const code = codeAt(secret, later(9 * STEP))
    expect(await enter(` ${code.slice(0, 3)} ${code.slice(3)}`, at)).toMatch(/^[\w-]{43}$/)
    expect(await failing(code, at)).toMatchObject({ status: 401 })
    const fullWidth = codeAt(secret, later(11 * STEP)).replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))
    expect(await enter(fullWidth, at)).toMatch(/^[\w-]{43}$/)
  })

  it('takes a code once, though two come at the same moment', async () => {
    const { secret } = await turnOn()
    const at = later(10 * STEP)
    const tickets = [await ticket(HOME, at), await ticket(HOME, at)]
    const code = codeAt(secret, at)
    const tries = await Promise.allSettled(tickets.map((each) => enterSecondFactor(db, { ticket: each, code }, HOME, at)))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('takes each recovery code once', async () => {
    const { codes } = await turnOn()
    const [first = '', second = ''] = codes
    expect(await enter(first.toUpperCase().replaceAll('-', ' '))).toMatch(/^[\w-]{43}$/)
    expect(await failing(first)).toMatchObject({ status: 401 })
    expect(await enter(second)).toMatch(/^[\w-]{43}$/)
    expect(await db.recoveryCode.count()).toBe(8)
    expect(await db.auditEntry.count({ where: { action: 'useRecoveryCode' } })).toBe(2)
  })

  it('takes a ticket once, for ten minutes, and not after the password has changed or the account is closed', async () => {
    const { codes } = await turnOn()
    const [one = '', two = '', three = '', four = ''] = codes
    const used = await ticket()
    await enterSecondFactor(db, { ticket: used, code: one }, HOME, NOW)
    await expect(enterSecondFactor(db, { ticket: used, code: two }, HOME, NOW)).rejects.toThrow('請重新輸入密碼')
    await expect(enterSecondFactor(db, { ticket: await ticket(), code: two }, HOME, later(600_000))).rejects.toThrow('請重新輸入密碼')
    const before = await ticket()
    await changePassword(db, me, { current: PASSWORD, password: `${PASSWORD}二` }, NOW)
    await expect(enterSecondFactor(db, { ticket: before, code: three }, HOME, NOW)).rejects.toThrow('請重新輸入密碼')
    await changePassword(db, me, { current: `${PASSWORD}二`, password: PASSWORD }, NOW)
    const closed = await ticket()
    await disableUser(db, SYSTEM, { userId: me.actor.userId, disabled: true }, NOW)
    await expect(enterSecondFactor(db, { ticket: closed, code: four }, HOME, NOW)).rejects.toMatchObject({ status: 401 })
  })

  it('is slowed down for whoever guesses codes with a stolen password, and a right password does not reset that', async () => {
    const { secret } = await turnOn()
    const wrong = '000000' === codeAt(secret, NOW) ? '000001' : '000000'
    for (let count = 0; count < 5; count++) expect(await failing(wrong, NOW, STRANGER)).toMatchObject({ status: 401 })
    expect(await failing(wrong, NOW, STRANGER)).toMatchObject({ status: 429 })
    expect(await enter(codeAt(secret, later(2 * STEP)), later(2 * STEP))).toMatch(/^[\w-]{43}$/)
  })
})

describe('turning it off', () => {
  it('asks for the password, throws the recovery codes away and says so by mail', async () => {
    await turnOn()
    await expect(turnOffSecondFactor(db, me, { password: '不是這一個密碼' })).rejects.toMatchObject({ status: 422 })
    await turnOffSecondFactor(db, me, { password: PASSWORD }, NOW)
    expect(await signIn(db, { email: EMAIL, password: PASSWORD }, HOME, NOW)).toMatch(/^[\w-]{43}$/)
    expect(await db.recoveryCode.count()).toBe(0)
    expect(await db.user.findUnique({ where: { email: EMAIL } })).toMatchObject({ totpSecret: null, totpAt: null, totpStep: null })
    expect((await db.job.findMany()).map(({ payload }) => payload)).toEqual([{ letter: 'secondFactorOff', userId: me.actor.userId }])
    await expect(turnOffSecondFactor(db, me, { password: PASSWORD })).rejects.toThrow('沒有開啟')
    await expect(renewRecoveryCodes(db, me, { password: PASSWORD })).rejects.toThrow('沒有開啟')
  })

  it('new recovery codes take the place of the old ones', async () => {
    const { codes } = await turnOn()
    const renewed = await renewRecoveryCodes(db, me, { password: PASSWORD })
    expect(await failing(codes[0] ?? '')).toMatchObject({ status: 401 })
    expect(await enter(renewed[0] ?? '')).toMatch(/^[\w-]{43}$/)
  })
})

describe('an account whose person has lost the telephone', () => {
  const OWNER: Actor = { userId: 0, role: 'owner', name: '社長', authorIds: [] }
  const passkey = () => {
    const data = { userId: me.actor.userId, credentialId: 'lost', publicKey: Buffer.from('key'), transports: [], name: '遺失的手機' }
    return db.passkey.create({ data })
  }

  it('is entered with the password alone once an owner has taken the factors away; nobody stays inside, and the log says what went', async () => {
    const { secret, codes } = await turnOn()
    await passkey()
    const before = await ticket()
    await removeFactors(db, OWNER, { userId: me.actor.userId }, NOW)
    expect(await db.user.findUnique({ where: { email: EMAIL } })).toMatchObject({ totpSecret: null, totpAt: null, totpStep: null })
    expect([await db.recoveryCode.count(), await db.passkey.count(), await db.session.count()]).toEqual([0, 0, 0])
    await expect(enterSecondFactor(db, { ticket: before, code: codes[0] ?? '' }, HOME, NOW)).rejects.toMatchObject({ status: 401 })
    expect(await signIn(db, { email: EMAIL, password: PASSWORD }, HOME, NOW)).toMatch(/^[\w-]{43}$/)
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'removeFactors' } })
    expect(entry).toMatchObject({
      name: '社長',
      label: EMAIL,
      before: { secondFactor: true, passkeys: ['遺失的手機'] },
      after: { secondFactor: false, passkeys: [] },
    })
    expect(JSON.stringify(entry)).not.toContain(secret)
    expect((await db.job.findMany()).map(({ payload }) => payload)).toEqual([{ letter: 'factorsRemoved', userId: me.actor.userId }])
  })

  it('loses passkeys that stand alone, too', async () => {
    await passkey()
    await removeFactors(db, SYSTEM, { userId: me.actor.userId }, NOW)
    expect([await db.passkey.count(), await db.session.count()]).toEqual([0, 0])
  })

  it('is never one’s own, must be there, and must have something to lose; otherwise nothing changes', async () => {
    const { id } = await db.user.create({ data: { email: 'plain@example.com', name: '甲', role: 'author', passwordHash: 'x' } })
    await turnOn()
    const mine: Actor = { ...OWNER, userId: me.actor.userId }
    await expect(removeFactors(db, mine, { userId: me.actor.userId })).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/自己的帳戶/),
    })
    await expect(removeFactors(db, OWNER, { userId: id })).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/沒有雙重驗證/),
    })
    await expect(removeFactors(db, OWNER, { userId: id + 1 })).rejects.toMatchObject({ status: 404 })
    expect([await db.recoveryCode.count(), await db.session.count()]).toEqual([10, 1])
    expect(await db.auditEntry.count({ where: { action: 'removeFactors' } })).toBe(0)
  })
})
