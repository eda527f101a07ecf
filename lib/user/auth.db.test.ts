import { beforeEach, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { ExpectedError } from '../errors'
import { refused } from '../studio-route'
import { authOptions, WAYS } from './auth'
import { beginSession } from './sessions'

let db: Db
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
})

/** What somebody hears who comes in by each way. */
async function knock(way: keyof typeof WAYS, given: Record<string, string>): Promise<{ entered: unknown; heard: unknown[] }> {
  const heard: unknown[] = []
  const provider = authOptions((error) => heard.push(error)).providers.find(({ options }) => options?.id === way)
  if (provider?.type !== 'credentials') throw new Error(`there is no way in by ${way}`)
  // next-auth itself calls what was given to it, not what stands in the provider before it is set up.
  const authorize = (provider.options as typeof provider).authorize
  const request = { headers: { 'x-forwarded-for': '192.0.2.1', 'user-agent': 'Firefox' } }
  return { entered: await authorize(given, request), heard }
}

const GIVEN: Record<keyof typeof WAYS, Record<string, string>> = {
  credentials: { email: 'a@example.com', password: '不是這一個密碼' },
  'second-factor': { ticket: 'x', code: '123456' },
  ticket: { ticket: 'x' },
}

it.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('by %s, who may not enter hears why', async (way) => {
  expect(await knock(way, GIVEN[way])).toMatchObject({ entered: null, heard: [{ status: 401 }] })
  expect(await knock(way, {})).toMatchObject({ entered: null, heard: [{ status: way === 'credentials' ? 422 : 401 }] })
})

it.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('by %s, what we do wrong is not said to be a wrong password', async (way) => {
  await db.$executeRawUnsafe('DROP TABLE "SignInFailure"')
  await db.$executeRawUnsafe('DROP TABLE "Ticket"')
  const { entered, heard } = await knock(way, GIVEN[way])
  expect([entered, heard.length]).toEqual([null, 1])
  expect(heard[0]).not.toBeInstanceOf(ExpectedError)
  const answer = refused(heard[0])
  expect([answer.status, (await answer.json()).detail]).toEqual([500, expect.stringMatching(/^暫時未能完成，請稍後再試。.*編號 \w{8}。$/)])
})

it('signing out ends the session, and says so when it could not', async () => {
  const { id } = await db.user.create({ data: { email: 'a@example.com', name: '甲', role: 'author' } })
  const secret = await beginSession(db, id, { address: '', userAgent: '' })
  const heard: unknown[] = []
  const { jwt, events } = authOptions((error) => heard.push(error))
  const leave = async (token: string) => {
    const read = await jwt?.decode?.({ token, secret: '' })
    await events?.signOut?.({ token: read ?? {}, session: { expires: '' } })
  }
  await leave('x')
  expect(await db.session.count()).toBe(1)
  await leave(secret)
  expect([await db.session.count(), heard]).toEqual([0, []])
  await db.$executeRawUnsafe('DROP TABLE "Session"')
  await leave(secret)
  expect(heard).toEqual([expect.not.objectContaining({ status: expect.anything() })])
})
