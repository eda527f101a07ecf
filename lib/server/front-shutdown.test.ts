import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createFront } from './front'
import { html, openFront, signal } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

const open = async (...given: Parameters<typeof openFront>) => {
  opened = await openFront(...given)
  return opened
}

describe('listen', () => {
  it('rejects with Node’s own error when the port is taken', async () => {
    const { port } = await open(() => undefined)
    const other = createFront({
      handle: async () => undefined,
      upgradeAllowed: false,
      siteUrl: 'http://localhost',
      sessionCookieNames: [],
      bootScripts: [],
      dev: false,
      cacheBytes: 1,
      seq: () => 1,
      log: { error: () => undefined },
      trustedProxies: [],
    })
    await expect(other.listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen' })
    await other.close(0)
  })
})

describe('close', () => {
  it('lets running answers finish, says on them that the connection ends, and accepts nothing new', async () => {
    const ready = signal()
    let renders = 0
    const { raw, front, port } = await open(async (request, response) => {
      renders += 1
      await ready.promise
      html(response, request.url ?? '')
    })
    const running = [raw('GET /a HTTP/1.1\r\nHost: x\r\n\r\n'), raw('GET /api/b HTTP/1.1\r\nHost: x\r\n\r\n')]
    await expect.poll(() => renders).toBe(2)
    const closing = front.close(60_000)
    // Nobody listens any more: the port can be taken.
    const next = createServer()
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve))
    next.close()
    ready.resolve()
    const [page, api] = await Promise.all(running)
    expect(page).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\nConnection: close\r\n[\s\S]*\/a$/)
    expect(api).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\nConnection: close\r\n[\s\S]*\/api\/b\r\n/)
    await closing
  })

  it('answers nothing after an answer that said so: whoever asked ahead on that connection asks again elsewhere', async () => {
    const ready = signal()
    const urls: string[] = []
    const { raw, front } = await open(async (request, response) => {
      urls.push(request.url ?? '')
      await ready.promise
      html(response, 'x')
    })
    let ask: (bytes: string) => void = () => undefined
    const both = raw('GET /a HTTP/1.1\r\nHost: x\r\n\r\n', (socket) => {
      ask = (bytes) => socket.write(bytes)
    })
    await expect.poll(() => urls).toEqual(['/a'])
    const closing = front.close(60_000)
    ask('GET /b HTTP/1.1\r\nHost: x\r\n\r\n')
    await expect.poll(() => urls).toEqual(['/a', '/b'])
    ready.resolve()
    const answers = (await both).split(/(?=HTTP\/1\.1 )/)
    expect(answers).toEqual([expect.stringContaining('\r\nConnection: close\r\n')])
    await closing
  })

  it('closes connections on which nothing runs at once', async () => {
    const { raw, front } = await open((_request, response) => html(response, 'x'))
    let answered: Promise<void> | undefined
    const idle = raw('GET / HTTP/1.1\r\nHost: x\r\n\r\n', (socket) => {
      answered = new Promise((resolve) => socket.once('data', () => resolve()))
    })
    await answered
    await front.close(60_000)
    expect(await idle).toContain('Connection: keep-alive')
  })

  it('cuts what still runs when the grace is over', async () => {
    const asked = signal()
    const { raw, front } = await open(() => asked.resolve())
    const running = raw('GET /api/x HTTP/1.1\r\nHost: x\r\n\r\n')
    await asked.promise
    await front.close(20)
    expect(await running).toBe('')
  })

  it('waits for renders in the background, but not beyond the grace', async () => {
    const ready = signal()
    let renders = 0
    let ended = false
    const { get, front, clock } = await open(async (_request, response) => {
      renders += 1
      if (renders > 1) await ready.promise
      html(response, 'x')
      ended = renders > 1
    })
    await get('/')
    clock.advance(600)
    await get('/')
    expect(renders).toBe(2)
    let closed = false
    const closing = front.close(60_000).then(() => {
      closed = true
    })
    await expect.poll(() => get('/').catch((error: NodeJS.ErrnoException) => error.code)).toBe('ECONNREFUSED')
    expect([closed, ended]).toEqual([false, false])
    ready.resolve()
    await closing
    expect(ended).toBe(true)
  })

  it('of a front that never listened, or was closed, is nothing', async () => {
    const { front } = await open(() => undefined)
    await front.close(0)
    await front.close(0)
  })
})
