import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { env } from '../env'
import { SYSTEM } from './actor'
import { disableUser } from './commands'
import { addPasskey, askForPasskey, beginPasskey, enterPasskey, removePasskey, renamePasskey } from './passkeys'
import { hashPassword } from './password'
import { beginSession, findSession, type SignedIn } from './sessions'
import { enterWithTicket } from './sign-in'
import { testAuthenticator } from './test-authenticator'

const NOW = new Date('2026-11-27T12:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const HOME = { address: '192.0.2.1', userAgent: 'Firefox' }
const PASSWORD = '往下看的第一個密碼，夠長了'
const HERE = { origin: env().SITE_URL }

let db: Db
let me: SignedIn
let other: SignedIn
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  ;[me, other] = [await person('me@example.com'), await person('other@example.com')]
})

async function person(email: string): Promise<SignedIn> {
  const { id } = await db.user.create({ data: { email, name: email, role: 'author', passwordHash: await hashPassword(PASSWORD, 4) } })
  const found = await findSession(db, await beginSession(db, id, HOME, NOW), NOW)
  if (!found) throw new Error('nobody is signed in')
  return found
}

/** Adds a new key to an account. */
async function keyOf(whose: SignedIn, name = '我的手機') {
  const key = testAuthenticator()
  const { challenge } = await beginPasskey(db, whose, { password: PASSWORD }, NOW)
  const id = await addPasskey(db, whose, { name, response: key.make(challenge, HERE) }, NOW)
  return { key, id }
}
const challenge = async (now = NOW) => (await askForPasskey(db, {}, HOME.address, now)).challenge
const UNUSABLE = { status: 401, message: '這條通行密鑰不能使用，請改用密碼，或再試一次。' }

describe('adding a passkey', () => {
  it('asks for the password, and asks the browser for a key that opens by itself and proves who uses it', async () => {
    await expect(beginPasskey(db, me, { password: '不是這一個' }, NOW)).rejects.toThrow('現時的密碼不正確。')
    const options = await beginPasskey(db, me, { password: PASSWORD }, NOW)
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: 'me@example.com' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect(JSON.stringify(await db.ticket.findMany())).not.toContain(options.challenge)
  })

  it('names the site as its settings do', async () => {
    expect((await beginPasskey(db, me, { password: PASSWORD }, NOW)).rp.name).toBe('往下看')
    await db.setting.create({ data: { key: 'name', value: '海港日報' } })
    expect((await beginPasskey(db, me, { password: PASSWORD }, NOW)).rp.name).toBe('海港日報')
  })

  it.each([
    ['made for another site', { origin: 'https://evil.example' }],
    ['made for another name', { ...HERE, rpId: 'evil.example' }],
    ['whose person was not asked', { ...HERE, verified: false }],
  ])('refuses a key %s', async (_, on) => {
    const { challenge: given } = await beginPasskey(db, me, { password: PASSWORD }, NOW)
    await expect(addPasskey(db, me, { name: '甲', response: testAuthenticator().make(given, on) }, NOW)).rejects.toMatchObject(UNUSABLE)
    expect([await db.passkey.count(), await db.auditEntry.count()]).toEqual([0, 0])
  })

  it('takes a challenge once, in time, and from whom it was given to', async () => {
    const given = async () => (await beginPasskey(db, me, { password: PASSWORD }, NOW)).challenge
    const make = (whose: SignedIn, text: string, now = NOW) =>
      addPasskey(db, whose, { name: '甲', response: testAuthenticator().make(text, HERE) }, now)
    await expect(make(other, await given())).rejects.toMatchObject(UNUSABLE)
    await expect(make(me, await given(), later(300_000))).rejects.toMatchObject(UNUSABLE)
    await expect(make(me, 'x')).rejects.toMatchObject(UNUSABLE)
    const good = await given()
    await make(me, good)
    await expect(make(me, good)).rejects.toMatchObject(UNUSABLE)
    await expect(addPasskey(db, me, { name: '甲', response: { id: 'x' } }, NOW)).rejects.toMatchObject({ status: 422 })
    expect(await db.passkey.count()).toBe(1)
  })
})

describe('signing in with a passkey', () => {
  it('is both factors at once, and begins one session', async () => {
    const { key } = await keyOf(me)
    await db.user.update({ where: { id: me.actor.userId }, data: { totpAt: NOW, totpSecret: 'A'.repeat(32) } })
    const ticket = await enterPasskey(db, { response: key.sign(await challenge(), HERE), email: 'me@example.com' }, HOME.address, NOW)
    expect(await findSession(db, await enterWithTicket(db, ticket, HOME, NOW), NOW)).toMatchObject({ email: 'me@example.com' })
    await expect(enterWithTicket(db, ticket, HOME, NOW)).rejects.toMatchObject({ status: 401 })
    expect((await db.passkey.findFirstOrThrow()).lastUsedAt).toEqual(NOW)
  })

  it.each([
    ['an answer for another site', { origin: 'https://evil.example' }],
    ['a key whose person was not asked', { ...HERE, verified: false }],
  ])('refuses %s', async (_, on) => {
    const { key } = await keyOf(me)
    await expect(enterPasskey(db, { response: key.sign(await challenge(), on) }, HOME.address, NOW)).rejects.toMatchObject(UNUSABLE)
  })

  it('refuses an answer that was used, is too late, is nobody’s, is signed by another key, or counts backwards', async () => {
    const { key } = await keyOf(me)
    const enter = (response: unknown, now = NOW) => enterPasskey(db, { response }, HOME.address, now)
    const answer = key.sign(await challenge(), { ...HERE, counter: 5 })
    await enter(answer)
    await expect(enter(answer)).rejects.toMatchObject(UNUSABLE)
    await expect(enter(key.sign(await challenge(), { ...HERE, counter: 4 }))).rejects.toMatchObject(UNUSABLE)
    await expect(enter(key.sign(await challenge(), { ...HERE, counter: 6 }), later(300_000))).rejects.toMatchObject(UNUSABLE)
    await expect(enter(testAuthenticator().sign(await challenge(), HERE))).rejects.toMatchObject(UNUSABLE)
    const forged = { ...testAuthenticator().sign(await challenge(), { ...HERE, counter: 7 }), id: answer.id, rawId: answer.rawId }
    await expect(enter(forged)).rejects.toMatchObject(UNUSABLE)
    await enter(key.sign(await challenge(), { ...HERE, counter: 8 }))
    expect(await db.ticket.count({ where: { kind: 'signingIn' } })).toBe(2)
  })

  it('refuses another account’s key where one account is asked for, and that of a closed account', async () => {
    const { key } = await keyOf(other)
    const enter = async (more = {}) => enterPasskey(db, { response: key.sign(await challenge(), HERE), ...more }, HOME.address, NOW)
    await expect(enter({ email: 'me@example.com' })).rejects.toThrow('這條通行密鑰屬於另一個帳戶')
    await disableUser(db, SYSTEM, { userId: other.actor.userId, disabled: true }, NOW)
    await expect(enter()).rejects.toMatchObject(UNUSABLE)
    expect(await db.ticket.count({ where: { kind: 'signingIn' } })).toBe(0)
  })

  it('begins for nobody who asks with nonsense', async () => {
    await expect(askForPasskey(db, { version: 1 }, HOME.address, NOW)).rejects.toMatchObject({ status: 422 })
    expect(await db.ticket.count()).toBe(0)
  })

  it('is slowed down at an address that asks and never enters', async () => {
    for (let count = 0; count < 20; count++) await challenge()
    await expect(challenge()).rejects.toMatchObject({ status: 429 })
  })
})

describe('one’s own passkeys', () => {
  it('are renamed and removed by nobody else', async () => {
    const { key, id } = await keyOf(me)
    await expect(renamePasskey(db, other, { passkeyId: id, name: '別人的' })).rejects.toMatchObject({ status: 404 })
    await expect(removePasskey(db, other, { passkeyId: id })).rejects.toMatchObject({ status: 404 })
    await renamePasskey(db, me, { passkeyId: id, name: '新手機' })
    expect((await db.passkey.findFirstOrThrow()).name).toBe('新手機')
    await removePasskey(db, me, { passkeyId: id })
    await expect(enterPasskey(db, { response: key.sign(await challenge(), HERE) }, HOME.address, NOW)).rejects.toMatchObject(UNUSABLE)
    expect((await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action, before, after }) => [action, before, after])).toEqual([
      ['addPasskey', null, { passkey: '我的手機' }],
      ['renamePasskey', { passkey: '我的手機' }, { passkey: '新手機' }],
      ['removePasskey', { passkey: '新手機' }, null],
    ])
  })
})
