import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { dump } from '../../lib/article/test-desk'
import { SYSTEM } from '../../lib/user/actor'
import { createUser } from '../../lib/user/commands'
import { mark } from '../mark'
import type { Newsroom } from '../newsroom'
import { expect, sqliteIn, test } from '../operate/fixtures'
import { OWNER } from '../readon'
import { hire, sessionHeader, sessionOf } from '../staff'
import { asFetched, asSubmitted, formsOf, type Posted } from './forms'
import { doorApi, serverActions, studioApi, studioPages } from './surfaces'

const MONTH_MS = 30 * 86_400_000
const OVER = '登入已經過期，請重新登入後再試。'
const FOREIGN = '這個請求不是來自本站，請重新載入頁面後再試。'

type Headers = Record<string, string>

/** The cookies of everybody who is nobody any more. */
async function strangers({ db }: Newsroom): Promise<[who: string, cookie: Headers][]> {
  const account = () => createUser(db, SYSTEM, { email: `${mark()}@example.com`, name: '某人', role: 'owner' })
  const [disabled, expired, revoked] = [await account(), await account(), await account()]
  const found: [string, Headers][] = [
    ['nobody', {}],
    ['forged', sessionHeader('A'.repeat(43))],
    ['disabled', sessionHeader(await sessionOf(db, disabled))],
    ['expired', sessionHeader(await sessionOf(db, expired, new Date(Date.now() - MONTH_MS)))],
    ['revoked', sessionHeader(await sessionOf(db, revoked))],
  ]
  await db.user.update({ where: { id: disabled }, data: { disabledAt: new Date() } })
  await db.session.deleteMany({ where: { userId: revoked } })
  return found
}

/** Where a request may say that it comes from, when it is not from our own page. */
const originsBut = (url: string): Headers[] => [
  {},
  { origin: 'https://evil.example' },
  { origin: `${url}.evil.example` },
  { origin: url.replace('http:', 'https:') },
  { origin: 'null' },
  { origin: 'x' },
]

/** What other processes' work changes by itself is left out, and when a session was last used. */
async function tables({ db }: Newsroom) {
  const sessions = await db.session.findMany({ select: { id: true, userId: true } })
  return { ...(await dump(db, ['Job', 'CacheTag', 'RelatedList', 'Session'])), sessions }
}

test('no route does anything for who is not signed in, or for a page that is not ours', async ({ copied, start, editorsOf, request }) => {
  const { url } = await start({ dataDir: copied })
  const newsroom = editorsOf(sqliteIn(copied))
  const id = await newsroom.draft({ title: `不公開的草稿 ${mark()}` })
  const owner = sessionHeader(await sessionOf(newsroom.db, (await hire(newsroom.db, 'owner')).id))
  const all = await strangers(newsroom)
  const before = await tables(newsroom)
  const ask = (method: string, path: string, headers: Headers) =>
    request.fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      maxRedirects: 0,
      ...(method === 'GET' ? {} : { data: '{}' }),
    })
  const refused = async (status: number, detail: string, method: string, path: string, headers: Headers) => {
    const answer = await ask(method, path, headers)
    expect([answer.status(), await answer.json()], `${JSON.stringify(headers)} ${method} ${path}`).toEqual([
      status,
      { type: 'about:blank', status, detail },
    ])
  }

  const [studio, door] = [studioApi(id), doorApi()]
  expect(studio.length).toBeGreaterThan(15)
  expect(door.length).toBeGreaterThan(3)
  for (const { method, path } of studio) for (const [, cookie] of all) await refused(401, OVER, method, path, { ...cookie, origin: url })
  for (const { method, path } of [...studio, ...door].filter((asked) => asked.method !== 'GET'))
    for (const origin of originsBut(url)) await refused(403, FOREIGN, method, path, { ...owner, ...origin })
  expect(await tables(newsroom)).toEqual(before)

  // The very same requests do act for the owner on our own page.
  expect((await ask('GET', `/api/studio/articles/${id}`, owner)).status()).toBe(200)
  expect((await ask('POST', `/api/studio/articles/${id}/preview`, { ...owner, origin: url })).status()).toBe(200)
  expect((await ask('POST', '/api/door/passkey/challenge', { origin: url })).status()).toBe(200)
})

test('no form does anything for who is not signed in, or for a page that is not ours, and says so', async ({
  copied,
  start,
  editorsOf,
  browser,
  request,
}) => {
  // Every action and every form, for everybody who may not.
  test.setTimeout(180_000)
  const { url } = await start({ dataDir: copied })
  const newsroom = editorsOf(sqliteIn(copied))
  const { db } = newsroom
  const first = { orderBy: { id: 'asc' }, select: { id: true } } as const
  const [owner, colleague] = [await hire(db, 'owner'), await hire(db, 'editor')]
  const ids = {
    articles: await newsroom.draft({ title: `不公開的草稿 ${mark()}` }),
    authors: (await db.author.findFirstOrThrow(first)).id,
    media: (await db.media.findFirstOrThrow(first)).id,
    sections: (await db.section.findFirstOrThrow(first)).id,
    tags: (await db.tag.findFirstOrThrow(first)).id,
    users: colleague.id,
  }
  const actions = serverActions(ids)
  expect(actions.length).toBeGreaterThan(20)
  const forms = await formsOf(browser, url, newsroom, owner, ids)
  expect(new Set(forms.map(({ action }) => action)).size).toBeGreaterThan(15)
  // A form that only a dialog or a row in some state shows is sent with one field.
  const fetched = actions.map((action) =>
    asFetched(action, forms.find((form) => form.action === action.id) ?? { fields: [['id', `${ids.articles}`]] }),
  )
  const all = await strangers(newsroom)
  const session = async () => sessionHeader(await sessionOf(db, owner.id))
  const token = await session()
  const before = await tables(newsroom)
  const send = ({ path, headers, multipart }: Posted, more: Headers) =>
    request.post(url + path, { headers: { ...headers, ...more }, multipart, maxRedirects: 0 })
  const says = async (sentence: string, asked: Posted, more: Headers) => {
    const answer = await send(asked, more)
    const what = `${asked.path} ${JSON.stringify([asked.headers, more])}`
    expect(answer.status(), what).toBeLessThan(400)
    expect(await answer.text(), what).toContain(`"error":"${sentence}"`)
  }
  for (const asked of fetched) {
    for (const [, cookie] of all) await says(OVER, asked, { ...cookie, origin: url })
    for (const origin of originsBut(url)) await says(FOREIGN, asked, { ...token, ...origin })
  }
  for (const asked of forms.map(asSubmitted)) {
    const answer = await send(asked, { origin: url })
    expect([answer.status(), answer.headers().location], asked.path).toEqual([307, '/studio/login'])
    for (const origin of originsBut(url)) {
      const refused = await send(asked, { ...token, ...origin })
      expect([refused.status(), (await refused.text()).includes(`role="alert">${FOREIGN}`)], asked.path).toEqual([200, true])
    }
  }
  expect(await tables(newsroom)).toEqual(before)

  // The very same requests reach their commands for the owner on our own page, in a session that no other of them has ended.
  for (const asked of [...fetched, ...forms.map(asSubmitted)]) {
    const answer = await send(asked, { ...(await session()), origin: url })
    // One of them deletes what the next is about.
    expect([200, 303, 404], asked.path).toContain(answer.status())
    const told = answer.status() === 303 ? '' : await answer.text()
    expect([told.includes(OVER), told.includes(FOREIGN)], asked.path).toEqual([false, false])
  }
  expect(await tables(newsroom)).not.toEqual(before)
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
  const token = await sessionOf(newsroom.db, userId)
  expect(await everyForm(request, '/studio/articles', sessionHeader(token))).toContain(title)
  await newsroom.db.session.deleteMany({ where: { userId } })
  const pages = studioPages(id)
  expect(pages).toContain('/studio/account')
  for (const path of pages)
    for (const cookie of [{}, sessionHeader(token)]) {
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
