import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Clock } from './clock'
import { createFront, type Front, type FrontOptions } from './front'

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now = 1_000_000
  #timers: { at: number; run: () => void }[] = []

  now = () => this.#now
  wall = () => 1_790_000_000_000 + this.#now

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  advance(ms: number): void {
    this.#now += ms
    const due = this.#timers.filter(({ at }) => at <= this.#now)
    this.#timers = this.#timers.filter(({ at }) => at > this.#now)
    for (const { run } of due) run()
  }
}

/** Something that a test waits for and that happens when `resolve` is called. */
export function signal<T = void>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

export interface Got {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

type Asked = {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
  onResponse?: (message: IncomingMessage) => void
}

/** A front on a free port over a plain handler, with a clock of its own. Close it at the end of the test. */
export async function openFront(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  options: Partial<FrontOptions> = {},
) {
  const clock = new TestClock()
  const errors: unknown[] = []
  const front: Front = createFront({
    handle: async (request, response) => {
      await handle(request, response)
    },
    upgradeAllowed: false,
    siteUrl: 'https://news.example.hk',
    sessionCookieNames: ['session'],
    bootScripts: [],
    dev: false,
    cacheBytes: 8_000_000,
    seq: () => 1,
    log: { error: (detail) => errors.push(detail) },
    trustedProxies: [],
    clock,
    ...options,
  })
  const port = await front.listen(0, '127.0.0.1')

  function get(path: string, { method = 'GET', headers = {}, body, onResponse }: Asked = {}): Promise<Got> {
    return new Promise((resolve, reject) => {
      const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (message) => {
        onResponse?.(message)
        const chunks: Buffer[] = []
        message.on('data', (chunk: Buffer) => chunks.push(chunk))
        message.on('error', reject)
        message.on('end', () => {
          const whole = Buffer.concat(chunks)
          resolve({ status: message.statusCode ?? 0, headers: message.headers, body: whole, text: whole.toString() })
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  /** Sends bytes as they are and returns what came back until the other side closed. */
  function raw(bytes: string | Buffer, onSocket?: (socket: Socket) => void): Promise<string> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = []
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      onSocket?.(socket)
      socket.on('data', (chunk) => chunks.push(chunk))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
    })
  }

  return { front, clock, port, errors, get, raw, close: () => front.close(0) }
}

/** Answers with a page of HTML, as Next does. */
export function html(response: ServerResponse, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 's-maxage=300, stale-while-revalidate=31535700',
    ...headers,
  })
  response.end(body)
}
