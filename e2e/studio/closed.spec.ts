import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { dump } from '../../lib/article/test-desk'
import { SYSTEM } from '../../lib/user/actor'
import { createUser } from '../../lib/user/commands'
import { beginSession } from '../../lib/user/sessions'
import type { Newsroom } from '../newsroom'
import { expect, sqliteIn, test } from '../operate/fixtures'
import { OWNER } from '../readon'
import { serverActions, studioApi, studioPages } from './surfaces'

const mark = () => crypto.randomUUID().slice(0, 8)
const FROM = { address: '127.0.0.1', userAgent: 'closed.spec' }
const MONTH_MS = 30 * 86_400_000
const cookieOf = (token: string) => ({ cookie: `next-auth.session-token=${token}` })

/** The cookies of everybody who is nobody any more, and of an owner. */
async function cookies({ db }: Newsroom) {
  const account = () => createUser(db, SYSTEM, { email: `${mark()}@example.com`, name: '某人', role: 'owner' })
  const [owner, disabled, expired, revoked] = [await account(), await account(), await account(), await account()]
  const token = await beginSession(db, owner, FROM)
  const strangers: Record<string, Record<string, string>> = {
    nobody: {},
    forged: cookieOf('A'.repeat(43)),
    disabled: cookieOf(await beginSession(db, disabled, FROM)),
    expired: cookieOf(await beginSession(db, expired, FROM, new Date(Date.now() - MONTH_MS))),
    revoked: cookieOf(await beginSession(db, revoked, FROM)),
  }
  await db.user.update({ where: { id: disabled }, data: { disabledAt: new Date() } })
  await db.session.deleteMany({ where: { userId: revoked } })
  return { owner: cookieOf(token), strangers }
}

/** What other processes' work changes by itself is left out. */
const tables = ({ db }: Newsroom) => dump(db, ['Job', 'CacheTag'])
const FOREIGN: Record<string, string>[] = [{}, { origin: 'https://evil.example' }, { origin: 'null' }]

test('no route and no action does anything for who is not signed in, or for a page that is not ours', async ({
  copied,
  start,
  editorsOf,
  request,
}) => {
  const { url } = await start({ dataDir: copied })
  const newsroom = editorsOf(sqliteIn(copied))
  const title = `不公開的草稿 ${mark()}`
  const id = await newsroom.draft({ title })
  const { owner, strangers } = await cookies(newsroom)
  const before = await tables(newsroom)
  const ask = async (method: string, path: string, headers: Record<string, string>, data: string = '{}') =>
    request.fetch(url + path, { method, headers, maxRedirects: 0, ...(method === 'GET' ? {} : { data }) })
  const json = { 'content-type': 'application/json' }

  const calls = studioApi(id)
  expect(calls.length).toBeGreaterThan(15)
  for (const { method, path } of calls) {
    for (const [who, cookie] of Object.entries(strangers)) {
      const answer = await ask(method, path, { ...json, ...cookie, origin: url })
      expect(answer.status(), `${who} ${method} ${path}`).toBe(401)
      expect(await answer.json()).toMatchObject({ status: 401, detail: expect.stringContaining('重新登入') })
    }
    for (const origin of method === 'GET' ? [] : FOREIGN)
      expect((await ask(method, path, { ...json, ...owner, ...origin })).status(), `${origin.origin} ${method} ${path}`).toBe(403)
  }

  const actions = serverActions(id)
  expect(actions.length).toBeGreaterThan(1)
  const act = (action: (typeof actions)[number], headers: Record<string, string>) =>
    ask('POST', action.path, { 'next-action': action.id, 'content-type': 'text/plain;charset=UTF-8', ...headers }, '[]')
  for (const action of actions) {
    for (const [who, cookie] of Object.entries(strangers)) {
      const answer = await act(action, { ...cookie, origin: url })
      expect(await answer.text(), `${who} ${action.name}`).not.toContain(title)
    }
    for (const origin of FOREIGN) await act(action, { ...owner, ...origin })
  }
  expect(await tables(newsroom)).toEqual(before)

  // The very same requests do act for the owner on our own page.
  expect((await ask('GET', `/api/studio/articles/${id}`, owner)).status()).toBe(200)
  expect((await ask('POST', `/api/studio/articles/${id}/preview`, { ...json, ...owner, origin: url })).status()).toBe(200)
  const signOutOthers = actions.find(({ name }) => name === 'signOutOtherDevices')
  if (!signOutOthers) throw new Error('the control is gone')
  expect(await (await act(signOutOthers, { ...owner, origin: url })).text()).toContain('沒有其他裝置登入')
})

const FORMS: { suffix: string; headers: Record<string, string> }[] = [
  { suffix: '', headers: { accept: 'text/html' } },
  { suffix: '.rsc', headers: {} },
  { suffix: '?_rsc=1a2b3', headers: { rsc: '1' } },
  { suffix: '', headers: { rsc: '1', 'next-router-prefetch': '1' } },
  { suffix: '', headers: { rsc: '1', 'next-router-prefetch': '2' } },
  { suffix: '', headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
  { suffix: '', headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/studio/__PAGE__' } },
  { suffix: '.segments/_tree.segment.rsc', headers: {} },
  { suffix: '.prefetch.rsc', headers: {} },
]

/** Asks for a page in every form, and returns the text of all answers. */
async function everyForm(request: APIRequestContext, path: string, cookie: Record<string, string>): Promise<string> {
  const answers = FORMS.map(async ({ suffix, headers }) => {
    const answer = await request.get(path + suffix, { headers: { ...headers, ...cookie }, maxRedirects: 0 })
    // An address with something behind it is none of the studio's: it is the readers' page for what is not there.
    if (!suffix.startsWith('.')) expect(answer.headers()['cache-control'] ?? '', path + suffix).not.toContain('public')
    return answer.text()
  })
  return (await Promise.all(answers)).join('\n')
}

test('a page of the studio tells a stranger nothing, in whatever form it is asked for', async ({ request, newsroom }) => {
  const title = `不公開的草稿 ${mark()}`
  const name = `帳戶的名字 ${mark()}`
  const id = await newsroom.draft({ title })
  const email = `${mark()}@example.com`
  const userId = await createUser(newsroom.db, SYSTEM, { email, name, role: 'owner' })
  const token = await beginSession(newsroom.db, userId, FROM)
  expect(await everyForm(request, '/studio/articles', cookieOf(token))).toContain(title)
  await newsroom.db.session.deleteMany({ where: { userId } })
  const pages = studioPages(id)
  expect(pages).toContain('/studio/account')
  for (const path of pages)
    for (const cookie of [{}, cookieOf(token)]) {
      const told = await everyForm(request, path, cookie)
      for (const secret of [title, name, email, OWNER.email, '現時的密碼']) expect(told.includes(secret), `${path}: ${secret}`).toBe(false)
    }
})

/** Words that only the server's own code has a use for. */
const SECRETS = ['passwordHash', 'tokenHash', 'totpSecret', 'scrypt', 'better-sqlite3', 'AUTH_SECRET', 'DATABASE_URL', 'OWNER_PASSWORD']

test('nothing of the server’s own is in what browsers are given', () => {
  const files = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|json|map)$/.test(file))
  expect(files.length).toBeGreaterThan(5)
  const found = files.flatMap((file) => {
    const text = readFileSync(join('.next/static', file), 'utf8')
    return SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${file}`)
  })
  expect(found).toEqual([])
})
