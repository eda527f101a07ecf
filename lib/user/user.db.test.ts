import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { type Actor, SYSTEM } from './actor'
import { changePassword, changeRole, createUser, disableUser, setPassword, signOutOne, signOutOthers } from './commands'
import { linkAuthors } from './linking'
import { hashPassword } from './password'
import { removeFactors } from './removing-factors'
import { ROLES } from './schema'
import { beginSession, endSession, findSession, IDLE_MS } from './sessions'
import { signIn } from './sign-in'

const NOW = new Date('2026-11-27T12:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const HOME = { address: '192.0.2.1', userAgent: 'Firefox' }
const STRANGER = { address: '198.51.100.7', userAgent: 'curl' }
const PASSWORD = '往下看的第一個密碼，夠長了'
const OTHER = '往下看的第二個密碼，也夠長'

let db: Db
let owner: number
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  // Hashed cheaply, or the tests would take minutes.
  const passwordHash = await hashPassword(PASSWORD, 4)
  owner = (await db.user.create({ data: { email: 'owner@example.com', name: '社長', role: 'owner', passwordHash } })).id
})

const enter = (password = PASSWORD, from = HOME, now = NOW) => signIn(db, { email: 'owner@example.com', password }, from, now)
const fail = (from = STRANGER, now = NOW) => enter('不是這一個密碼', from, now).catch((error: unknown) => error)
const signedIn = async (token: string, now = NOW) => {
  const found = await findSession(db, token, now)
  if (!found) throw new Error('nobody is signed in')
  return found
}

describe('signing in', () => {
  it('works with the password that an account was opened with, whatever the case of its address', async () => {
    await createUser(db, SYSTEM, { email: ' New@Example.com', name: '新人', role: 'author', password: OTHER })
    expect(await signIn(db, { email: 'NEW@example.com', password: OTHER }, HOME, NOW)).toMatch(/^[\w-]{43}$/)
  })

  it('gives a secret that says who it is, and of which only the hash is stored', async () => {
    const token = await enter()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await findSession(db, token, NOW)).toMatchObject({
      name: '社長',
      email: 'owner@example.com',
      actor: { userId: owner, role: 'owner' },
    })
    expect(JSON.stringify(await db.session.findMany())).not.toContain(token)
    expect(await findSession(db, `${token}x`, NOW)).toBeNull()
  })

  it('is refused alike for a wrong password, an unknown, a disabled and an unfinished account', async () => {
    const invited = await createUser(db, SYSTEM, { email: 'new@example.com', name: '新人', role: 'author' })
    const gone = await createUser(db, SYSTEM, { email: 'gone@example.com', name: '離職', role: 'editor', password: PASSWORD })
    await disableUser(db, SYSTEM, { userId: gone, disabled: true })
    expect(invited).toBeGreaterThan(0)
    for (const [email, password] of [
      ['owner@example.com', OTHER],
      ['nobody@example.com', PASSWORD],
      ['new@example.com', ''],
      ['gone@example.com', PASSWORD],
    ] as const)
      await expect(signIn(db, { email, password }, HOME, NOW)).rejects.toMatchObject({ status: 401, message: '電郵或密碼不正確。' })
    expect(await db.session.count()).toBe(0)
  })

  it('is slowed down for whoever guesses, and only for them', async () => {
    for (let count = 0; count < 5; count++) expect(await fail()).toMatchObject({ status: 401 })
    expect(await fail()).toMatchObject({ status: 429, retryAfter: 1 })
    expect(await fail(STRANGER, later(1_000))).toMatchObject({ status: 401 })
    expect(await fail(STRANGER, later(2_000))).toMatchObject({ status: 429, message: '嘗試的次數太多，請在1秒後再試。' })
    await enter()
    expect(await enter(PASSWORD, STRANGER, later(9_000))).toMatch(/^[\w-]{43}$/)
  })

  it('lets no more tries through when they come all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => fail()))
    expect(answers.map((answer) => (answer as { status: number }).status).sort()).toEqual([...Array(5).fill(401), ...Array(4).fill(429)])
  })

  it('waits for nobody who is signed in at that address, however many strangers guess', async () => {
    await enter()
    await db.signInFailure
      .create({ data: { key: 'account owner@example.com', count: 5_000, lastAt: NOW } })
      .catch(() => db.signInFailure.update({ where: { key: 'account owner@example.com' }, data: { count: 5_000, lastAt: NOW } }))
    expect(await fail()).toMatchObject({ status: 429, retryAfter: 30 })
    expect(await enter()).toMatch(/^[\w-]{43}$/)
  })
})

describe('a session', () => {
  it('goes on while it is used, and ends when it is not', async () => {
    const token = await enter()
    for (let week = 1; week <= 8; week++) expect(await findSession(db, token, later(week * 7 * 86_400_000))).not.toBeNull()
    expect(await findSession(db, token, later(56 * 86_400_000 + IDLE_MS))).toBeNull()
  })

  it('ends after three months all the same', async () => {
    const token = await enter()
    for (let week = 1; week <= 12; week++) await findSession(db, token, later(week * 7 * 86_400_000))
    expect(await findSession(db, token, later(90 * 86_400_000))).toBeNull()
    await enter(PASSWORD, HOME, later(91 * 86_400_000))
    expect(await db.session.count()).toBe(1)
  })

  it('is over when it was ended, and the others when they were', async () => {
    const [here, there, elsewhere] = [await enter(), await enter(), await enter()]
    await endSession(db, elsewhere)
    expect(await findSession(db, elsewhere, NOW)).toBeNull()
    expect(await signOutOthers(db, await signedIn(here))).toBe(1)
    expect([await findSession(db, here, NOW), await findSession(db, there, NOW)]).toEqual([expect.anything(), null])
    const logged = { action: 'signOutOthers', userId: owner, subjectId: owner, label: 'owner@example.com', before: { devices: 1 } }
    expect(await db.auditEntry.findMany()).toMatchObject([logged])
    expect(await signOutOthers(db, await signedIn(here))).toBe(0)
    expect(await db.auditEntry.count()).toBe(1)
  })
})

it('one signs out a browser of one’s own, and nobody else’s', async () => {
  const here = await signedIn(await enter())
  const there = await signedIn(await enter(PASSWORD, STRANGER))
  const { id } = await db.user.create({ data: { email: 'x@example.com', name: '某', role: 'owner' } })
  const theirs = await signedIn(await beginSession(db, id, HOME, NOW))
  await expect(signOutOne(db, here, { sessionId: theirs.sessionId })).rejects.toMatchObject({ status: 404 })
  expect(await db.auditEntry.count()).toBe(0)
  await signOutOne(db, here, { sessionId: there.sessionId })
  const logged = { action: 'signOutOne', userId: owner, subjectId: owner, before: { device: '不明的瀏覽器' } }
  expect(await db.auditEntry.findMany()).toMatchObject([logged])
  expect((await db.session.findMany({ orderBy: { id: 'asc' } })).map((session) => session.id)).toEqual([here.sessionId, theirs.sessionId])
})

it('the log says what changed about an account, and no secret', async () => {
  await createUser(db, SYSTEM, { email: 'second@example.com', name: '第二', role: 'owner', password: OTHER })
  await changeRole(db, SYSTEM, { userId: owner, role: 'editor' }, NOW)
  await setPassword(db, SYSTEM, { userId: owner, password: OTHER }, NOW)
  const entries = await db.auditEntry.findMany({ orderBy: { id: 'asc' } })
  expect(entries.map(({ action, label, before, after }) => [action, label, before, after])).toEqual([
    ['createUser', 'second@example.com', null, { email: 'second@example.com', name: '第二', role: 'owner' }],
    ['changeRole', 'owner@example.com', { role: 'owner' }, { role: 'editor' }],
    ['setPassword', 'owner@example.com', {}, { password: '已更改' }],
  ])
})

describe('every other session ends', () => {
  it.each([
    [
      'a new password of one’s own',
      async (token: string) => changePassword(db, await signedIn(token), { current: PASSWORD, password: OTHER }),
      true,
    ],
    ['a password that was set', () => setPassword(db, SYSTEM, { userId: owner, password: OTHER }), false],
    [
      'another role',
      async () => {
        await createUser(db, SYSTEM, { email: 'second@example.com', name: '第二', role: 'owner', password: OTHER })
        await changeRole(db, SYSTEM, { userId: owner, role: 'editor' })
      },
      false,
    ],
    [
      'being disabled',
      async () => {
        await createUser(db, SYSTEM, { email: 'second@example.com', name: '第二', role: 'owner', password: OTHER })
        await disableUser(db, SYSTEM, { userId: owner, disabled: true })
      },
      false,
    ],
  ] as const)('with %s', async (_, act, keepsOwn) => {
    const [here, there] = [await enter(), await beginSession(db, owner, STRANGER, NOW)]
    await act(here)
    expect([(await findSession(db, here, NOW)) !== null, await findSession(db, there, NOW)]).toEqual([keepsOwn, null])
  })
})

describe('the last owner', () => {
  const another = (fields: { passwordHash?: string; disabledAt?: Date } = {}) =>
    db.user.create({ data: { email: `${crypto.randomUUID()}@example.com`, name: '第二', role: 'owner', ...fields } })
  const demote = (userId: number) => changeRole(db, SYSTEM, { userId, role: 'editor' })
  const disable = (userId: number) => disableUser(db, SYSTEM, { userId, disabled: true })
  const NO_OTHER = { status: 422, message: '最少要有一位可以登入的擁有人。' }

  it('stays one', async () => {
    await expect(demote(owner)).rejects.toMatchObject(NO_OTHER)
    await expect(disable(owner)).rejects.toMatchObject(NO_OTHER)
    expect(await db.user.findUnique({ where: { id: owner } })).toMatchObject({ role: 'owner', disabledAt: null })
    expect(await db.auditEntry.count()).toBe(0)
  })

  it('is not replaced by one who cannot sign in', async () => {
    const invited = await another()
    await another({ passwordHash: 'x', disabledAt: NOW })
    await expect(demote(owner)).rejects.toMatchObject(NO_OTHER)
    await expect(disable(owner)).rejects.toMatchObject(NO_OTHER)
    await disable(invited.id)
  })

  it('is replaced by one with a password, or with a passkey alone, who then keeps it', async () => {
    const { id } = await another()
    await db.passkey.create({ data: { userId: id, credentialId: 'one', publicKey: Buffer.from('key'), transports: [], name: '手機' } })
    await demote(owner)
    await expect(removeFactors(db, SYSTEM, { userId: id })).rejects.toMatchObject(NO_OTHER)
    expect(await db.passkey.count()).toBe(1)
  })

  it.each([
    ['demoted', demote],
    ['disabled', disable],
  ] as const)('is left, though both are %s at the same moment', async (_, act) => {
    for (let round = 0; round < 8; round++) {
      const { id } = await another({ passwordHash: 'x' })
      const tries = await Promise.allSettled([act(owner), act(id)])
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const left = await db.user.findMany({ where: { role: 'owner', disabledAt: null } })
      expect(left).toHaveLength(1)
      owner = left[0]?.id ?? 0
    }
  })
})

it('bad input is a sentence, and nothing is written', async () => {
  const before = await db.user.findMany()
  for (const [input, sentence] of [
    [{ email: 'no address', name: '甲', role: 'author' }, /電郵地址的格式/],
    [{ email: 'a@example.com', name: ' ', role: 'author' }, /請輸入姓名/],
    [{ email: 'a@example.com', name: '甲', role: 'author', password: 'short' }, /密碼最少12個字元/],
    [{ email: 'OWNER@example.com', name: '甲', role: 'author' }, /已經有帳戶/],
  ] as const)
    await expect(createUser(db, SYSTEM, input)).rejects.toThrow(sentence)
  await expect(changePassword(db, await signedIn(await enter()), { current: OTHER, password: OTHER })).rejects.toThrow('現時的密碼不正確。')
  expect(await db.user.findMany()).toEqual(before)
})

describe('every command for every role', () => {
  const commands = (actor: Actor): [string, () => Promise<unknown>][] => [
    ['createUser', () => createUser(db, actor, { email: 'x@example.com', name: '某', role: 'author' })],
    ['setPassword', () => setPassword(db, actor, { userId: owner, password: OTHER })],
    ['changeRole', () => changeRole(db, actor, { userId: owner, role: 'owner' })],
    ['disableUser', () => disableUser(db, actor, { userId: owner, disabled: false })],
    ['linkAuthors', () => linkAuthors(db, actor, { id: owner, from: [], to: [] })],
  ]
  it.each(ROLES)('%s', async (role) => {
    const before = await db.user.findMany()
    for (const [name, act] of commands({ role, name: role, authorIds: [] })) {
      if (role === 'owner') await act()
      else await expect(act(), name).rejects.toMatchObject({ status: 403 })
    }
    expect((await db.user.findMany()).length).toBe(role === 'owner' ? 2 : 1)
    expect(await db.auditEntry.count()).toBe(role === 'owner' ? 4 : 0)
    if (role !== 'owner') expect(await db.user.findMany()).toEqual(before)
  })
})
