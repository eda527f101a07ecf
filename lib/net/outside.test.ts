import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { problemWith } from './outside'

const asked: string[] = []
let server: Server
let site: string

/** What the site on the other side answers, by path. */
const answers: Record<string, (response: ServerResponse) => void> = {
  '/endless': (response) => {
    response.writeHead(200)
    response.write('the rest never comes')
  },
  '/silent': () => undefined,
  '/cut': (response) => response.destroy(),
  '/upgrade': (response) => response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
  '/nonsense': (response) => response.socket?.end('nonsense\r\n\r\n'),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const [, kind, value = ''] = /^\/(status|to)\/(.*)$/.exec(path) ?? []
    if (kind === 'status') response.writeHead(Number(value)).end()
    else if (kind === 'to') response.writeHead(302, { location: decodeURIComponent(value) }).end()
    else answers[path]?.(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
afterEach(() => {
  vi.restoreAllMocks()
  asked.length = 0
})

const anywhere = () => true
const to = (address: string) => `${site}/to/${encodeURIComponent(address)}`

it.each([200, 204, 304, 401, 403, 429, 503, 999])('status %d: people can read it, or robots cannot tell', async (status) => {
  expect(await problemWith(`${site}/status/${status}`, anywhere)).toBe('')
})

it.each([
  [404, '這個網頁不存在（404）。'],
  [410, '這個網頁不存在（410）。'],
  [400, '對方網站出錯（400）。'],
  [500, '對方網站出錯（500）。'],
])('status %d is said', async (status, sentence) => {
  expect(await problemWith(`${site}/status/${status}`, anywhere)).toBe(sentence)
})

it('follows redirects to what they lead to, relative ones too', async () => {
  expect(await problemWith(to(to('/status/200')), anywhere)).toBe('')
  expect(await problemWith(to(to('/status/404')), anywhere)).toBe('這個網頁不存在（404）。')
  expect(asked).toHaveLength(6)
})

it('gives up going in circles after the sixth answer', async () => {
  answers['/circle'] = (response) => response.writeHead(301, { location: '/circle' }).end()
  expect(await problemWith(`${site}/circle`, anywhere)).toBe('這個連結不斷轉址。')
  expect(asked).toHaveLength(6)
})

it('asks only machines that may be asked, after a redirect as before', async () => {
  const port = new URL(site).port
  expect(await problemWith(to(`http://127.0.0.2:${port}/status/200`), (address) => address === '127.0.0.1')).toBe(
    '這個連結指向內部網絡，讀者打不開。',
  )
  expect(await problemWith(`http://localhost:${port}/status/200`, (address) => address === '192.0.2.1')).toBe(
    '這個連結指向內部網絡，讀者打不開。',
  )
  expect(asked).toHaveLength(1)
})

it.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'javascript:alert(1)', 'data:text/html,x'])('does not follow to %s', async (address) => {
  expect(await problemWith(to(address), anywhere)).toBe('這個連結轉往的不是網頁。')
})

it('does not wait for the text of an answer', async () => {
  expect(await problemWith(`${site}/endless`, anywhere)).toBe('')
})

it('does not wait longer than ten seconds for a silent site', async () => {
  const timeout = AbortSignal.timeout
  const limit = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 50))
  expect(await problemWith(`${site}/silent`, anywhere)).toBe('連不上這個網站。')
  expect(limit).toHaveBeenCalledWith(10_000)
})

it.each(['/cut', '/upgrade', '/nonsense', '/to/http%3A%2F%2F%5B'])('a site that answers wrongly at %s is not reached', async (path) => {
  expect(await problemWith(site + path, anywhere)).toBe('連不上這個網站。')
})

it('a closed port is not reached', async () => {
  const probe = createTcpServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  expect(await problemWith(`http://127.0.0.1:${port}/`, anywhere)).toBe('連不上這個網站。')
  expect(await problemWith('http://no-such-host.invalid/', anywhere)).toBe('連不上這個網站。')
})
