import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { moveArticles } from '../article/bulk'
import { correctArticle, publishArticle, unscheduleArticle, withdrawArticle } from '../article/publishing'
import { contentFor, type Desk, draftIn, later, NOW, openDesk, publishedIn } from '../article/test-desk'
import { type Env, env } from '../env'
import { handlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { SYSTEM } from '../user/actor'
import { tellSearchEngines } from './telling'

const KEY = 'a-key-of-our-own'
const { SITE_URL } = env()

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** A hub and a search engine in one, that writes down what it is told. */
async function outside() {
  const told: { path: string; type: string | undefined; body: string }[] = []
  let status = 202
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    told.push({ path: request.url ?? '', type: request.headers['content-type'], body })
    response.writeHead(status).end('heard')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, told, answerWith: (other: number) => (status = other) }
}

/** The environment of one test. */
function configured(given: Partial<Env>): void {
  const before = { WEBSUB_HUB: env().WEBSUB_HUB, INDEXNOW_KEY: env().INDEXNOW_KEY }
  Object.assign(env(), given)
  onTestFinished(() => void Object.assign(env(), before))
}

const waiting = async () => {
  const jobs = await desk.db.job.findMany({ where: { kind: { in: ['ping-hub', 'index-now'] }, doneAt: null }, orderBy: { kind: 'asc' } })
  return jobs.map(({ kind, runAt, attempts }) => ({ kind, after: (runAt.getTime() - NOW.getTime()) / 1_000, attempts }))
}

/** Does what is due so many seconds after {@link NOW}. */
const work = (seconds: number, engine: string) =>
  runDueJobs(
    desk.db,
    { ...handlers, 'index-now': (db, job) => tellSearchEngines(db, job, env(), engine) },
    { clock: () => later(seconds / 60), kinds: ['ping-hub', 'index-now'] },
  )

it('tells nobody anything unless it is asked to', async () => {
  configured({ WEBSUB_HUB: undefined, INDEXNOW_KEY: undefined })
  const id = await publishedIn(desk, 'news')
  await withdrawArticle(desk.db, SYSTEM, { id, version: 2, notice: '有誤。' }, NOW)
  expect(await waiting()).toEqual([])
})

it('tells the hub of every feed, and search engines of the address, on publishing, updating and withdrawing', async () => {
  const { url, told } = await outside()
  configured({ WEBSUB_HUB: `${url}/hub`, INDEXNOW_KEY: KEY })
  const id = await publishedIn(desk, 'news')
  expect(await waiting()).toEqual([
    { kind: 'index-now', after: 5, attempts: 0 },
    { kind: 'ping-hub', after: 5, attempts: 0 },
  ])
  expect(await work(4, `${url}/engine`)).toBe(0)
  expect(await work(5, `${url}/engine`)).toBe(2)
  const form = 'application/x-www-form-urlencoded'
  const topics = told.filter(({ path, type }) => path === '/hub' && type === form).map(({ body }) => new URLSearchParams(body))
  expect(topics.map((topic) => topic.get('hub.mode'))).toEqual(Array.from({ length: 6 }, () => 'publish'))
  expect(topics.map((topic) => `${topic.get('hub.url')}`.slice(SITE_URL.length)).sort()).toEqual([
    '/author/sam-hau/feed.json',
    '/author/sam-hau/feed.xml',
    '/feed.json',
    '/feed.xml',
    '/section/now/feed.json',
    '/section/now/feed.xml',
  ])
  const engine = told.filter(({ path }) => path === '/engine')
  expect(engine.map(({ type, body }) => [type, JSON.parse(body)])).toEqual([
    [
      'application/json; charset=utf-8',
      {
        host: new URL(SITE_URL).host,
        key: KEY,
        keyLocation: `${SITE_URL}/${KEY}.txt`,
        urlList: [`${SITE_URL}/article/${id}-${encodeURI('已刊出')}`],
      },
    ],
  ])
  await correctArticle(desk.db, SYSTEM, { id, version: 2, content: contentFor(desk, '新題'), readersShouldSee: true }, later(1))
  expect(await work(65, `${url}/engine`)).toBe(2)
  await withdrawArticle(desk.db, SYSTEM, { id, version: 3, notice: '有誤。' }, later(2))
  expect(await work(125, `${url}/engine`)).toBe(2)
  expect(told.filter(({ path }) => path === '/hub')).toHaveLength(18)
  const titles = told.filter(({ path }) => path === '/engine').map(({ body }) => decodeURI(JSON.parse(body).urlList[0]).split('-').at(-1))
  expect(titles).toEqual(['已刊出', '新題', '新題'])
})

it('waits for the time of what is scheduled, and is quiet when it is taken back', async () => {
  const { url, told } = await outside()
  configured({ WEBSUB_HUB: url, INDEXNOW_KEY: undefined })
  const id = await draftIn(desk, 'news')
  await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: later(10) }, NOW)
  expect(await waiting()).toMatchObject([{ kind: 'ping-hub', after: 605 }])
  await correctArticle(desk.db, SYSTEM, { id, version: 2, content: contentFor(desk, '新題'), readersShouldSee: false }, later(1))
  expect(await waiting()).toMatchObject([{ kind: 'ping-hub', after: 605 }])
  await unscheduleArticle(desk.db, SYSTEM, { id, version: 3 }, later(2))
  expect(await waiting()).toEqual([])
  expect([await work(700, url), told]).toEqual([0, []])
})

it('tells of what is moved to another section, of published articles only', async () => {
  const id = await publishedIn(desk, 'news')
  const draft = await draftIn(desk, 'news')
  configured({ WEBSUB_HUB: 'http://127.0.0.1:1/', INDEXNOW_KEY: undefined })
  await moveArticles(desk.db, SYSTEM, { ids: [id, draft], sectionId: desk.sections.forum }, later(1))
  expect(await waiting()).toMatchObject([{ kind: 'ping-hub', after: 65 }])
  expect(await desk.db.job.findFirst({ where: { kind: 'ping-hub' } })).toMatchObject({ payload: { articleId: id } })
})

it('says nothing of what is not out', async () => {
  const { url, told } = await outside()
  configured({ WEBSUB_HUB: url, INDEXNOW_KEY: KEY })
  const id = await draftIn(desk, 'news')
  await handlers['ping-hub'](desk.db, { articleId: id })
  await tellSearchEngines(desk.db, { articleId: id }, env(), url)
  expect(told).toEqual([])
})

it('tries again what was not taken', async () => {
  const { url, told, answerWith } = await outside()
  configured({ WEBSUB_HUB: undefined, INDEXNOW_KEY: KEY })
  await publishedIn(desk, 'news')
  answerWith(429)
  await work(5, url)
  expect(await waiting()).toMatchObject([{ kind: 'index-now', after: 7, attempts: 1 }])
  expect(await desk.db.job.findFirst({ where: { kind: 'index-now' } })).toMatchObject({
    lastError: `Error: ${new URL(url).host} answered 429`,
  })
  answerWith(200)
  await work(7, url)
  expect([await waiting(), told.length]).toEqual([[], 2])
})
