import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../db/temporary-folder'
import { linkRenderer } from './renderer-link'
import { openFront, signal } from './test-front'

let socketPath: string
beforeEach(() => {
  const folder = temporaryFolder()
  onTestFinished(() => folder.remove())
  socketPath = join(folder.path, 'renderer')
})

/** A renderer behind a socket, and a front that asks it. */
async function linked(render: RequestListener) {
  const server: Server = createServer({ keepAliveTimeout: 0 }, render)
  await new Promise<void>((resolve) => server.listen(socketPath, resolve))
  const opened = await openFront(linkRenderer(socketPath))
  onTestFinished(async () => {
    await opened.close()
    server.closeAllConnections()
    server.close()
  })
  return { ...opened, server }
}

describe('a page that is held', () => {
  it('comes with its status, its headers and its body', async () => {
    const { get } = await linked((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'x-nextjs-stale-time': '30' })
      response.write(`<p>${request.url}`)
      response.end(` ${request.headers.host}</p>`)
    })
    expect(await get('/article/1')).toMatchObject({
      status: 200,
      text: '<p>/article/1 news.example.hk</p>',
      headers: { 'content-type': 'text/html', 'x-nextjs-stale-time': '30' },
    })
  })

  it('is an error when the renderer is not there, or breaks off', async () => {
    const { get, server, errors } = await linked((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<p>half')
      response.destroy()
    })
    expect((await get('/half')).status).toBe(500)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    expect((await get('/nobody')).status).toBe(500)
    expect(errors).toHaveLength(2)
  })
})

describe('an answer that is streamed', () => {
  it('passes bodies of known and of unknown length, and what comes back as it comes', async () => {
    const { raw } = await linked(async (request, response) => {
      const { 'content-length': length, 'transfer-encoding': coding } = request.headers
      response.end(`${request.method} ${length} ${coding} ${await text(request)}`)
    })
    const head = 'HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n'
    expect(await raw(`POST /api/a ${head}Content-Length: 4\r\n\r\n內!`)).toMatch(/POST 4 undefined 內!$/)
    expect(await raw(`POST /api/b ${head}Transfer-Encoding: chunked\r\n\r\n4\r\n內!\r\n0\r\n\r\n`)).toContain('POST undefined chunked 內!')
  })

  it('says nothing about the connection behind the front', async () => {
    const { get } = await linked((_, response) => {
      response.setHeader('keep-alive', 'timeout=1')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
    const { headers, text: body } = await get('/api/health/live')
    expect([body, headers.connection, headers['keep-alive']]).toEqual(['{}', 'close', undefined])
  })

  it('stops the renderer when the visitor leaves, and the next one is served', async () => {
    const left = signal()
    const asked: (string | undefined)[] = []
    const { get, raw } = await linked((request: IncomingMessage, response) => {
      asked.push(request.url)
      if (request.url !== '/api/slow') return void response.end('quick')
      response.once('close', left.resolve)
      response.write('a little')
    })
    await raw('GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n', (socket) => socket.on('data', () => socket.destroy())).catch(() => undefined)
    await left.promise
    expect((await get('/api/quick')).text).toBe('quick')
    expect(asked).toEqual(['/api/slow', '/api/quick'])
  })

  it('leaves room for the next request when the renderer leaves the body of one unread', async () => {
    const { raw } = await linked((request, response) => {
      if (request.method === 'GET') return void response.end('quick')
      response.writeHead(401).end('refused')
    })
    const body = 'x'.repeat(900_000)
    const both = `POST /api/a HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}GET /api/b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
    expect(await raw(both)).toMatch(/^HTTP\/1\.1 401 [\s\S]*refused[\s\S]*HTTP\/1\.1 200 [\s\S]*quick$/)
  })
})
