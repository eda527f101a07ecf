import { statSync } from 'node:fs'
import { freePort } from '../readon'
import { ask } from './ask'
import { expect, sqliteIn, test } from './fixtures'
import { say } from './say'

test('a second start says where to go, and neither builds nor loads anything', async ({ copied, run, editorsOf }) => {
  const { db } = editorsOf(sqliteIn(copied))
  const [built, articles, port] = [statSync('.next/BUILD_ID').mtimeMs, await db.article.count(), await freePort()]
  const began = performance.now()
  const readon = run({ dataDir: copied, port })
  await readon.prints('is open:')
  say(`second start: ${Math.round(performance.now() - began)} ms`)

  const address = /is open: (\S+)/.exec(readon.stdout())?.[1] ?? ''
  expect(address).toBe(`http://localhost:${port}`)
  expect((await ask(address.replace('localhost', '127.0.0.1'), '/')).status).toBe(200)
  expect(readon.stdout()).not.toMatch(/Building|Loading|brought up to date/)
  expect(readon.stderr()).toBe('')
  expect(statSync('.next/BUILD_ID').mtimeMs).toBe(built)
  expect(await db.article.count()).toBe(articles)
})

test('SEED=none opens an empty newsroom, which says so', async ({ folder, start }) => {
  const { url, output } = await start({ dataDir: `${folder}/new/data`, env: { SEED: 'none' } })
  expect(output()).toContain('Database brought up to date')
  expect(output()).not.toContain('Loading')
  const answer = await ask(url, '/')
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('第一篇文章，快將見報')
  for (const path of ['/article/1', '/section/now', '/author/newsroom', '/a/1']) expect((await ask(url, path)).status).toBe(404)
})

test('tells whoever watches it that it lives and that it is ready', async ({ request }) => {
  const live = await request.get('/api/health/live')
  expect([live.status(), await live.json()]).toEqual([200, { status: 'live' }])
  const ready = await request.get('/api/health/ready')
  expect([ready.status(), await ready.json()]).toEqual([200, { status: 'ready', problems: [] }])
})
