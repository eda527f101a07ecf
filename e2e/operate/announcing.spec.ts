import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask } from './ask'
import { expect, sqliteIn, test } from './fixtures'

const KEY = 'a-key-of-our-own'

test('a hub that is named hears what is published, and IndexNow finds its key', async ({ copied, start, editorsOf }) => {
  const heard: URLSearchParams[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push(new URLSearchParams(body))
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hub`
  const { url } = await start({ dataDir: copied, env: { WEBSUB_HUB: hub, INDEXNOW_KEY: KEY } })

  const key = await ask(url, `/${KEY}.txt`)
  expect([key.status, key.headers['content-type'], key.text]).toEqual([200, 'text/plain; charset=utf-8', KEY])
  expect((await ask(url, '/another-key.txt')).status).toBe(404)
  const feed = await ask(url, '/feed.xml')
  expect(feed.headers.link).toBe(`<${hub}>; rel="hub", <${url}/feed.xml>; rel="self"`)
  expect(feed.text).toContain(`<atom:link href="${hub}" rel="hub"/>`)

  // The test's own process has no hub, so that it puts the job in by itself.
  const newsroom = editorsOf(sqliteIn(copied))
  const { id } = await newsroom.publish({ title: '告訴大家的一篇' })
  await newsroom.db.job.create({ data: { kind: 'ping-hub', key: `ping-hub:${id}`, payload: { articleId: id }, runAt: new Date() } })
  await expect.poll(() => heard.map((told) => told.get('hub.url'))).toContain(`${url}/author/newsroom/feed.json`)
  expect(heard.map((told) => told.get('hub.url'))).toContain(`${url}/section/now/feed.xml`)
  server.closeAllConnections()
  server.close()
})
