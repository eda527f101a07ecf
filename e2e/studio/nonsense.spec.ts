import { dump } from '../../lib/article/test-desk'
import { mark } from '../mark'
import { expect, sqliteIn, test } from '../operate/fixtures'
import { hire, sessionHeader, sessionOf } from '../staff'
import { doorApi, studioApi } from './surfaces'

/** Fields of all kinds of our routes, so that what a field says is looked at too, and not only its name. */
const FIELDS = [
  ...['id', 'ids', 'version', 'revisionId', 'linkId', 'sectionId', 'authorId', 'byId', 'title', 'summary', 'body', 'tags', 'picture'],
  ...['share', 'at', 'note', 'notice', 'kind', 'tab', 'alt', 'caption', 'credit', 'focalX', 'focalY', 'name', 'email', 'password'],
  ...['code', 'ticket', 'token', 'response', 'accepts', 'explicit', 'lasts'],
]
const everyField = (value: unknown) => JSON.stringify(Object.fromEntries(FIELDS.map((name) => [name, value])))
const LONG = '長'.repeat(10_000)

const BODIES: [what: string, body: string][] = [
  ['nothing', ''],
  ['no JSON', '{"version":1,'],
  ['a form', 'version=1&title=x'],
  ['null', 'null'],
  ['true', 'true'],
  ['a number', '7'],
  ['an array', '[{"version":1}]'],
  ['an empty array', '[]'],
  ['a string', '"x"'],
  ['a string of 10 kB', JSON.stringify(LONG)],
  ['fields of 10 kB', everyField(LONG)],
  ['fields that are numbers', everyField(1)],
  ['fields that are null', everyField(null)],
  ['fields that are objects', everyField({ toString: 'x', valueOf: null })],
  ['fields that are arrays of arrays', everyField([[[[]]]])],
  ['numbers beyond 2^31', everyField(2 ** 31)],
  ['numbers beyond 2^53', everyField(2 ** 60)],
  ['numbers beyond all', everyField(0).replaceAll(':0', ':1e999')],
  ['negative numbers', everyField(-1)],
  ['a version beyond 2^31', JSON.stringify({ version: 2 ** 31 })],
  ['a version that is text', '{"version":"1"}'],
  ['a field that nobody knows', '{"role":"owner"}'],
  ['__proto__', '{"__proto__":{"version":1,"role":"owner"}}'],
  ['constructor', '{"constructor":{"prototype":{"role":"owner"}}}'],
  ['a deep array in a field', `{"body":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
]

const NO_IDS = ['0', '-1', '2147483648', '99999999999999999999', '1e3', '1.0', 'x', '__proto__', 'constructor', '%E4%B8%80', 'new']
const ASKED = ['q=%E9%95%B7', 'before=1e40', 'before=__proto__', 'format=__proto__', 'format=csv&from=x&to=x', 'format=csv&user=2147483648']

test('nonsense gets a sentence from every route, and changes nothing', async ({ copied, start, editorsOf, request }) => {
  // Every route with every body.
  test.setTimeout(180_000)
  const { url } = await start({ dataDir: copied, env: { TRUSTED_PROXIES: '127.0.0.1' } })
  const newsroom = editorsOf(sqliteIn(copied))
  const { db } = newsroom
  let id = await newsroom.draft({ title: `不變的草稿 ${mark()}` })
  // Deleting a picture takes no body, so none must have the article's number.
  while (await db.media.findUnique({ where: { id } })) id = await newsroom.draft({ title: `不變的草稿 ${mark()}` })
  const session = sessionHeader(await sessionOf(db, (await hire(db, 'owner')).id))
  const tables = () => dump(db, ['Job', 'CacheTag', 'RelatedList', 'Session'])
  const before = await tables()
  let visitor = 0
  /** Each time from another address, so that nobody is told to wait. */
  const ask = async (method: string, path: string, data?: string) => {
    visitor += 1
    const from = `10.${Math.floor(visitor / 65_536) % 256}.${Math.floor(visitor / 256) % 256}.${visitor % 256}`
    const headers = { ...session, origin: url, 'x-forwarded-for': from, 'content-type': 'application/json' }
    return request.fetch(url + path, { method, headers, data: data === undefined ? undefined : Buffer.from(data), maxRedirects: 0 })
  }
  const refuses = async (what: string, method: string, path: string, data?: string) => {
    const answer = await ask(method, path, data)
    const text = await answer.text()
    expect(answer.headers()['content-type'], `${what}: ${method} ${path} ${answer.status()} ${text}`).toMatch(/^application\/problem\+json/)
    const { status, detail }: { status: number; detail: string } = JSON.parse(text)
    expect([status, /^\p{Script=Han}.*。$/u.test(detail)], `${what}: ${method} ${path} ${text}`).toEqual([answer.status(), true])
    expect([400, 403, 404, 409, 410, 422], `${what}: ${method} ${path} ${text}`).toContain(status)
  }

  const writing = [...studioApi(id), ...doorApi()].filter(({ method }) => method !== 'GET')
  expect(writing.length).toBeGreaterThan(20)
  for (const { method, path } of writing) for (const [what, body] of BODIES) await refuses(what, method, path, body)
  for (const wrong of NO_IDS) {
    const usual = new Set(studioApi('1').map(({ method, path }) => `${method} ${path}`))
    for (const { method, path } of studioApi(wrong))
      if (!usual.has(`${method} ${path}`)) await refuses(`the id ${wrong}`, method, path, method === 'GET' ? undefined : '{}')
  }
  for (const verb of ['__proto__', 'constructor', 'toString', 'nothing'])
    await refuses('a verb that is none', 'POST', `/api/studio/articles/${id}/${verb}`, '{}')
  for (const { path } of studioApi(id).filter(({ method }) => method === 'GET'))
    for (const query of ASKED) expect((await ask('GET', `${path}?${query}`)).status(), `${path}?${query}`).toBeLessThan(500)
  expect(await tables()).toEqual(before)
})
