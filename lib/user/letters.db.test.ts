import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { env } from '../env'
import { handlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { type Actor, SYSTEM } from './actor'
import { disableUser, setPassword } from './commands'
import { acceptInvitation, inviteUser, resendInvitation } from './invitation'
import { hashPassword } from './password'
import { getUser, listUsers } from './queries'
import { askForReset, resetPassword, sendReset } from './reset'
import { ROLES } from './schema'
import { beginSession, findSession } from './sessions'
import { enterWithTicket, signIn } from './sign-in'
import { lettersTo } from './test-letters'
import { TICKET_LASTS_MS } from './tickets'

const NOW = new Date()
/** The letter, and its link with it, is a little younger than the request. */
const MINUTE = 60_000
const later = (ms: number) => new Date(NOW.getTime() + ms)
const HOME = { address: '192.0.2.1', userAgent: 'Firefox' }
const PASSWORD = '往下看的第一個密碼，夠長了'
const OWNER: Actor = { role: 'owner', name: '社長', authorIds: [] }

let db: Db
let email: string
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  // All tests have one outbox.
  email = `${crypto.randomUUID()}@example.com`
})

const person = (role: Actor['role'] = 'author', fields: { passwordHash?: string } = {}) =>
  db.user.create({ data: { email, name: '新人', role: role === 'system' ? 'owner' : role, ...fields } })
const letters = async (now = NOW) => {
  await runDueJobs(db, handlers, { clock: () => now })
  return lettersTo(email, env().DATA_DIR)
}
const last = async (now = NOW) => {
  const letter = (await letters(now)).at(-1)
  if (!letter) throw new Error('no letter was sent')
  return letter
}
const invited = (now = NOW) => inviteUser(db, OWNER, { email, name: '新人', role: 'author' }, now)
const everything = async () => JSON.stringify([await db.job.findMany(), await db.ticket.findMany(), await db.auditEntry.findMany()])

describe('an invitation', () => {
  it('opens an account whose person chooses the password with the link in a letter, and is inside', async () => {
    const { id: authorId } = await db.author.create({ data: { slug: 'old-name', name: '筆名' } })
    const id = await inviteUser(db, OWNER, { email, name: '新人', role: 'author', authorIds: [authorId], newAuthor: true }, NOW)
    const { subject, text, token } = await last()
    expect(subject).toBe('邀請你加入往下看的編輯台')
    expect(text).toContain(`\n\n${env().SITE_URL}/studio/welcome/${token}\n\n`)
    expect(await everything()).not.toContain(token)
    const ticket = await acceptInvitation(db, { token, password: PASSWORD }, NOW)
    const session = await findSession(db, await enterWithTicket(db, ticket, HOME, NOW), NOW)
    expect(session).toMatchObject({ name: '新人', actor: { userId: id, role: 'author' } })
    const made = await db.author.findFirstOrThrow({ where: { name: '新人' } })
    expect(new Set(session?.actor.authorIds)).toEqual(new Set([authorId, made.id]))
    expect(await signIn(db, { email, password: PASSWORD }, HOME, NOW)).toMatch(/^[\w-]{43}$/)
    await expect(acceptInvitation(db, { token, password: PASSWORD }, NOW)).rejects.toMatchObject({ status: 410 })
    await expect(enterWithTicket(db, ticket, HOME, NOW)).rejects.toMatchObject({ status: 401 })
    expect(await everything()).not.toContain('scrypt')
    expect((await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action)).toEqual([
      'createAuthor',
      'inviteUser',
      'acceptInvitation',
    ])
  })

  it('is from the site as its settings call it, and as it was first called while they call it nothing', async () => {
    await db.setting.create({ data: { key: 'name', value: '' } })
    const userId = await invited()
    expect((await last()).subject).toBe('邀請你加入往下看的編輯台')
    await db.setting.update({ where: { key: 'name' }, data: { value: '海港日報' } })
    await resendInvitation(db, OWNER, { userId }, NOW)
    const { subject, text } = await last()
    expect([subject, text]).toEqual(['邀請你加入海港日報的編輯台', expect.stringMatching(/海港日報編輯台\n$/)])
  })

  it('with a byline takes its address over from whatever led elsewhere, and finds a free one', async () => {
    await db.author.create({ data: { slug: 'chan-tai-man', name: '別的陳大文' } })
    await db.redirect.create({ data: { from: '/author/chan-tai-man-2', to: '/' } })
    await inviteUser(db, OWNER, { email, name: 'Chan Tai Man', role: 'author', newAuthor: true }, NOW)
    const made = await db.author.findFirstOrThrow({ where: { name: 'Chan Tai Man' } })
    expect([made.slug, await db.redirect.count()]).toEqual(['chan-tai-man-2', 0])
    expect(await db.auditEntry.findFirst({ where: { action: 'createAuthor' } })).toMatchObject({
      label: 'Chan Tai Man',
      subjectId: made.id,
    })
  })

  it('works once, though two try at the same moment', async () => {
    await invited()
    const { token } = await last()
    const tries = await Promise.allSettled([1, 2].map(() => acceptInvitation(db, { token, password: PASSWORD }, NOW)))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('sent again has another link, and the first is void', async () => {
    const userId = await invited()
    const first = await last()
    await resendInvitation(db, OWNER, { userId }, NOW)
    const second = await last()
    await expect(acceptInvitation(db, { token: first.token, password: PASSWORD }, NOW)).rejects.toMatchObject({ status: 410 })
    await acceptInvitation(db, { token: second.token, password: PASSWORD }, NOW)
    await expect(resendInvitation(db, OWNER, { userId }, NOW)).rejects.toThrow('不用再邀請')
  })

  it('that could not be sent for a day is told of to owners, until it is sent again', async () => {
    const userId = await invited()
    const unsent = async () => [(await getUser(OWNER, userId))?.unsent, (await listUsers(OWNER)).map((line) => line.unsent)]
    await db.job.update({ where: { key: `invitation:${userId}` }, data: { attempts: 17 } })
    expect(await unsent()).toEqual([false, [false]])
    await db.job.update({ where: { key: `invitation:${userId}` }, data: { attempts: 18 } })
    expect(await unsent()).toEqual([true, [true]])
    await resendInvitation(db, OWNER, { userId }, NOW)
    expect(await unsent()).toEqual([false, [false]])
  })

  it.each([
    ['too late', async () => undefined, TICKET_LASTS_MS.invitation + MINUTE],
    ['to an account that was closed', (userId: number) => disableUser(db, SYSTEM, { userId, disabled: true }, NOW), 0],
    ['to one that has got a password', (userId: number) => setPassword(db, SYSTEM, { userId, password: PASSWORD }, NOW), 0],
  ] as const)('is void %s', async (_, act, ms) => {
    await person('owner').then(() => db.user.updateMany({ data: { email: 'other@example.com' } }))
    const userId = await invited()
    const { token } = await last()
    await act(userId)
    await expect(acceptInvitation(db, { token, password: `${PASSWORD}二` }, later(ms))).rejects.toMatchObject({ status: 410 })
  })

  it('is refused for an address that has an account and for a byline that is none, and nothing is sent', async () => {
    await person()
    await expect(invited()).rejects.toThrow('已經有帳戶')
    await expect(inviteUser(db, OWNER, { email: 'a@example.com', name: '甲', role: 'author', authorIds: [99] })).rejects.toMatchObject({
      status: 404,
    })
    expect([await db.job.count(), await db.author.count(), await db.user.count()]).toEqual([0, 0, 1])
  })
})

describe('a forgotten password', () => {
  const ask = (address = HOME.address, now = NOW) => askForReset(db, { email }, address, now, 0)

  it('is replaced with the link in a letter, once; every session ends and a second letter says so', async () => {
    const { id } = await person('editor', { passwordHash: await hashPassword(PASSWORD, 4) })
    const session = await beginSession(db, id, HOME, NOW)
    await ask()
    const { subject, token } = await last()
    expect(subject).toBe('重設往下看編輯台的密碼')
    await resetPassword(db, { token, password: `${PASSWORD}二` }, NOW)
    expect(await findSession(db, session, NOW)).toBeNull()
    await expect(signIn(db, { email, password: PASSWORD }, HOME, NOW)).rejects.toMatchObject({ status: 401 })
    expect(await signIn(db, { email, password: `${PASSWORD}二` }, HOME, NOW)).toMatch(/^[\w-]{43}$/)
    await expect(resetPassword(db, { token, password: PASSWORD }, NOW)).rejects.toMatchObject({ status: 410 })
    expect((await last()).subject).toBe('往下看編輯台的密碼已經更改')
    expect(await everything()).not.toMatch(new RegExp(`${token}|scrypt`))
  })

  it('has one link at a time, for an hour', async () => {
    await person('editor', { passwordHash: 'x' })
    await ask()
    const first = await last()
    await ask()
    const second = await last()
    await expect(resetPassword(db, { token: first.token, password: PASSWORD }, NOW)).rejects.toMatchObject({ status: 410 })
    await expect(
      resetPassword(db, { token: second.token, password: PASSWORD }, later(TICKET_LASTS_MS.reset + MINUTE)),
    ).rejects.toMatchObject({ status: 410 })
    await expect(resetPassword(db, { token: second.token, password: 'short' }, NOW)).rejects.toThrow('密碼最少12個字元')
    await resetPassword(db, { token: second.token, password: PASSWORD }, NOW)
  })

  it('of nobody, and of an account that is closed, is answered alike and nothing is sent', async () => {
    await ask()
    await db.user.create({ data: { email, name: '離職', role: 'editor', passwordHash: 'x', disabledAt: NOW } })
    await ask()
    expect([await letters(), await db.job.count()]).toEqual([[], 0])
  })

  it('takes as long for everybody', async () => {
    const began = performance.now()
    await askForReset(db, { email }, HOME.address, NOW, 120)
    expect(performance.now() - began).toBeGreaterThanOrEqual(115)
  })

  it('of one account gives few letters, whoever asks, and the last link goes on working', async () => {
    await person('editor', { passwordHash: 'x' })
    for (let count = 0; count < 6; count++) {
      await ask(`198.51.100.${count}`)
      await runDueJobs(db, handlers, { clock: () => NOW })
    }
    expect(await letters()).toHaveLength(3)
    await resetPassword(db, { token: (await last()).token, password: PASSWORD }, later(1_000))
  })

  it('is asked for from one address only so often', async () => {
    for (let count = 0; count < 20; count++) await askForReset(db, { email: `${count}@example.com` }, HOME.address, NOW, 0)
    await expect(ask()).rejects.toMatchObject({ status: 429 })
    await ask('198.51.100.7')
  })

  it('of an account that was never entered brings the invitation again', async () => {
    await person()
    await ask()
    expect((await last()).subject).toBe('邀請你加入往下看的編輯台')
  })
})

describe('every command for every role', () => {
  it.each(ROLES)('%s', async (role) => {
    const { id: fresh } = await person()
    const { id: open } = await db.user.create({ data: { email: 'open@example.com', name: '甲', role: 'author', passwordHash: 'x' } })
    const actor: Actor = { role, name: role, authorIds: [] }
    const acts: [string, () => Promise<unknown>][] = [
      ['inviteUser', () => inviteUser(db, actor, { email: 'x@example.com', name: '某', role: 'author', newAuthor: true })],
      ['resendInvitation', () => resendInvitation(db, actor, { userId: fresh })],
      ['sendReset', () => sendReset(db, actor, { userId: open })],
    ]
    for (const [name, act] of acts) {
      if (role === 'owner') await act()
      else await expect(act(), name).rejects.toMatchObject({ status: 403 })
    }
    const written = [await db.user.count(), await db.author.count(), await db.job.count(), await db.auditEntry.count()]
    expect(written).toEqual(role === 'owner' ? [3, 1, 3, 4] : [2, 0, 0, 0])
  })
})
