import { beforeEach, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { SYSTEM } from './actor'
import { linkAccounts, linkAuthors } from './linking'
import { hashPassword } from './password'
import { findSession } from './sessions'
import { signIn } from './sign-in'

const NOW = new Date('2026-11-27T12:00:00Z')
const HOME = { address: '192.0.2.1', userAgent: 'Firefox' }
const PASSWORD = '往下看的第一個密碼，夠長了'

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

const enter = () => signIn(db, { email: 'owner@example.com', password: PASSWORD }, HOME, NOW)
const signedIn = async (token: string) => {
  const found = await findSession(db, token, NOW)
  if (!found) throw new Error('nobody is signed in')
  return found
}

it('an account writes under the names that it is linked to, and no longer under others', async () => {
  const [one, two] = [
    await db.author.create({ data: { slug: 'one', name: '甲' } }),
    await db.author.create({ data: { slug: 'two', name: '乙' } }),
  ]
  const token = await enter()
  await linkAuthors(db, SYSTEM, { id: owner, from: [], to: [one.id] })
  await linkAuthors(db, SYSTEM, { id: owner, from: [one.id], to: [two.id] })
  expect((await signedIn(token)).actor.authorIds).toEqual([two.id])
  const given = (changes: object) => linkAuthors(db, SYSTEM, { id: owner, from: [two.id], to: [one.id], ...changes })
  await expect(given({ to: [two.id, 99] })).rejects.toMatchObject({ status: 422, message: expect.stringContaining('作者已不存在') })
  await expect(given({ id: 99 })).rejects.toMatchObject({ status: 404 })
  await given({ to: [two.id, two.id] })
  expect(await db.auditEntry.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    before: { authors: ['甲'] },
    after: { authors: ['乙'] },
  })
})

it('links are changed only on top of those that the form showed, from whichever end', async () => {
  const { id: author } = await db.author.create({ data: { slug: 'one', name: '甲' } })
  const { id: other } = await db.user.create({ data: { email: 'x@example.com', name: '某', role: 'author' } })
  await linkAccounts(db, SYSTEM, { id: author, from: [], to: [other] })
  const stale = { status: 409, message: expect.stringMatching(/剛被別人更改過/) }
  await expect(linkAuthors(db, SYSTEM, { id: other, from: [], to: [] })).rejects.toMatchObject(stale)
  await linkAuthors(db, SYSTEM, { id: owner, from: [], to: [author] })
  await expect(linkAccounts(db, SYSTEM, { id: author, from: [other], to: [] })).rejects.toMatchObject(stale)
  // The order, and what is named twice, mean nothing.
  await linkAccounts(db, SYSTEM, { id: author, from: [other, owner, owner], to: [owner] })
  expect(await db.user.findMany({ orderBy: { id: 'asc' }, select: { authors: { select: { id: true } } } })).toEqual([
    { authors: [{ id: author }] },
    { authors: [] },
  ])
})

it('of two who link at once, from both ends, one hears that the links are others by now', async () => {
  const { id: author } = await db.author.create({ data: { slug: 'one', name: '甲' } })
  const answers = await Promise.allSettled([
    linkAccounts(db, SYSTEM, { id: author, from: [], to: [owner] }),
    linkAuthors(db, SYSTEM, { id: owner, from: [], to: [author] }),
  ])
  expect(answers.map((answer) => (answer.status === 'rejected' ? answer.reason.status : 'linked')).sort()).toEqual([409, 'linked'])
  expect(await db.auditEntry.count()).toBe(1)
})
