import { randomBytes } from 'node:crypto'
import { createServer, request as httpRequest, type Server } from 'node:http'
import { brotliDecompressSync, createGunzip, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { openFront, signal } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

const open = async (...given: Parameters<typeof openFront>) => {
  opened = await openFront(...given)
  return opened
}
const TEXT = 'a line of text\n'.repeat(500)

describe('a streamed answer', () => {
  it.each(['gzip', 'br'])('is compressed on its way (%s), with a weak tag and no length', async (encoding) => {
    const { get } = await open((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': TEXT.length, etag: '"abc"', vary: 'Origin' })
      response.write(TEXT.slice(0, 100))
      response.end(TEXT.slice(100))
    })
    const got = await get('/api/x', { headers: { 'accept-encoding': encoding } })
    expect((encoding === 'br' ? brotliDecompressSync : gunzipSync)(got.body).toString()).toBe(TEXT)
    expect(got.headers).toMatchObject({ 'content-encoding': encoding, etag: 'W/"abc"', vary: 'origin, accept-encoding' })
    expect(got.headers['content-length']).toBeUndefined()
  })

  it.each([
    ['is a picture', 'image/png', {}],
    ['is coded already', 'text/plain', { 'content-encoding': 'zstd' }],
    ['must not be transformed', 'text/plain', { 'cache-control': 'no-transform' }],
    ['is an event stream', 'text/event-stream', {}],
  ])('is left alone when it %s', async (_name, type, headers) => {
    const { get } = await open((_request, response) => {
      response.writeHead(200, { 'content-type': type, ...headers })
      response.end(TEXT)
    })
    expect((await get('/api/x', { headers: { 'accept-encoding': 'gzip' } })).text).toBe(TEXT)
  })

  it('is left alone when short, and has a length then', async () => {
    const { get } = await open((_request, response) => {
      response.setHeader('content-type', 'text/plain')
      response.end('短')
    })
    expect(await get('/api/x', { headers: { 'accept-encoding': 'gzip' } })).toMatchObject({
      text: '短',
      headers: { 'content-length': '3' },
    })
    expect((await get('/api/x', { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })).status).toBe(200)
  })

  it.each([undefined, 'gzip'])('arrives piece by piece, as it is made (%s)', async (encoding) => {
    const second = signal()
    const { port } = await open(async (_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.write(TEXT)
      if ('flush' in response && typeof response.flush === 'function') response.flush()
      await second.promise
      response.end('the end')
    })
    const text = await new Promise<string>((resolve, reject) => {
      let seen = ''
      httpRequest({ port, path: '/studio', headers: encoding ? { 'accept-encoding': encoding } : {}, agent: false }, (message) => {
        const body = encoding ? message.pipe(createGunzip()) : message
        body.on('data', (chunk: Buffer) => {
          seen += chunk.toString()
          if (seen === TEXT) second.resolve()
        })
        body.on('end', () => resolve(seen))
      })
        .on('error', reject)
        .end()
    })
    expect(text).toBe(`${TEXT}the end`)
  })

  it('holds its writer back while the reader is slow, and loses nothing', async () => {
    const piece = randomBytes(64 * 1024).toString('hex')
    let waited = 0
    const { get } = await open(async (_request, response) => {
      response.setHeader('content-type', 'text/plain')
      for (let index = 0; index < 40; index += 1) {
        if (response.write(piece)) continue
        waited += 1
        await new Promise((resolve) => response.once('drain', resolve))
      }
      response.end()
    })
    const got = await get('/api/x', { headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(got.body).length).toBe(piece.length * 40)
    expect(waited).toBeGreaterThan(0)
  })

  it('ends with its visitor: the writer hears it', async () => {
    const closed = signal()
    const { raw } = await open((_request, response) => {
      response.on('close', () => closed.resolve())
      response.setHeader('content-type', 'text/plain')
      response.write(TEXT)
    })
    await raw('GET /api/x HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n', (socket) => socket.once('data', () => socket.destroy()))
    await closed.promise
  })

  it('that fails before its head is 500, after it the connection is cut', async () => {
    const { get, errors } = await open((request, response) => {
      if (request.url === '/api/late') response.write('some')
      throw new Error('secret')
    })
    const early = await get('/api/early')
    expect(early).toMatchObject({ status: 500, headers: { 'content-type': 'application/problem+json; charset=utf-8' } })
    expect(early.text).not.toContain('secret')
    await expect(get('/api/late')).rejects.toThrow()
    expect(errors).toHaveLength(2)
  })

  it('that never begins is 504 after two minutes', async () => {
    const asked = signal()
    const { get, clock } = await open(() => asked.resolve())
    const waiting = get('/api/x')
    await asked.promise
    clock.advance(120_000)
    expect((await waiting).status).toBe(504)
  })
})

describe('taking over a connection', () => {
  const upgrade = (path: string, protocol: string) =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\nSec-WebSocket-Key: x\r\n\r\n`
  const serverOf = (socket: object): Server => {
    const server: unknown = Reflect.get(socket, 'server')
    if (!(server instanceof (createServer().constructor as typeof Server))) throw new Error('no server')
    return server
  }

  it('is refused, also after somebody else began to listen for it', async () => {
    let taken = 0
    let asked = 0
    const { raw, get } = await open((request, response) => {
      asked += 1
      serverOf(request.socket).on('upgrade', () => {
        taken += 1
      })
      response.end('x')
    })
    await get('/api/x')
    for (const path of ['/', '/api/x', '/_next/hmr'])
      expect(await raw(upgrade(path, 'websocket'))).toMatch(/^HTTP\/1\.1 400 [\s\S]*connection: close/i)
    expect([taken, asked]).toEqual([0, 1])
  })

  it('is possible where it is allowed', async () => {
    const { raw, get } = await open(
      (request, response) => {
        serverOf(request.socket).once('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
        response.end('x')
      },
      { upgradeAllowed: true, dev: true },
    )
    await get('/')
    expect(await raw(upgrade('/_next/hmr', 'websocket'))).toMatch(/^HTTP\/1\.1 101 /)
  })

  it('for HTTP/2 is an offer that is ignored', async () => {
    const { raw } = await open((_request, response) => {
      response.setHeader('content-type', 'text/plain')
      response.end('page')
    })
    expect(await raw(upgrade('/', 'h2c'))).toMatch(/^HTTP\/1\.1 200 [\s\S]*page$/)
  })
})

describe('development', () => {
  it('passes everything to Next as it is: any method, any host, no cache, no policy', async () => {
    const seen: string[] = []
    const { get } = await open(
      (request, response) => {
        seen.push(`${request.method} ${request.headers.host} ${request.headers['x-nextjs-request-id']}`)
        response.setHeader('content-type', 'text/html')
        response.end(TEXT)
      },
      { dev: true, upgradeAllowed: true },
    )
    const headers = { host: 'my.test', 'x-nextjs-request-id': '7', 'accept-encoding': 'gzip' }
    await get('/', { headers })
    const got = await get('/', { method: 'POST', headers })
    expect(seen).toEqual(['GET my.test 7', 'POST my.test 7'])
    expect(got.text).toBe(TEXT)
    expect(got.headers['content-security-policy']).toBeUndefined()
    expect(got.headers['strict-transport-security']).toBeUndefined()
  })
})
