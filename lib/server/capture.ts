import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { foldHeaders, type GivenHeaders } from './fold-headers'

/** Next's request handler, or anything with its shape. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A complete answer that has not been sent to anybody. Header names are in lower case. */
export interface Captured {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

type Callback = (error?: Error | null) => void

/** Says, once the head is known, whether an answer is worth holding in memory. */
export type Accepts = (status: number, headers: OutgoingHttpHeaders) => boolean

/**
 * A response that is connected to nothing and keeps what is written to it. It follows Node's own bookkeeping (headersSent,
 * finished, `finish` and `close`), because Next waits for those events and runs `after()` work on them.
 */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  #size = 0
  #over = false

  constructor(
    request: IncomingMessage,
    private readonly limit: number,
    private readonly accepts: Accepts,
    private readonly settle: (captured: Captured | undefined) => void,
    private readonly fail: (error: unknown) => void,
  ) {
    super(request)
    // Node 20 derives it from `finished`, Node 24 from its own sending, which never happens here.
    Object.defineProperty(this, 'writableFinished', { get: () => this.#over })
  }

  override writeHead(status: number, reason?: string | GivenHeaders, headers?: GivenHeaders): this {
    if (!this.headersSent) foldHeaders(this, typeof reason === 'string' ? headers : reason)
    super.writeHead(status)
    if (!this.accepts(status, this.getHeaders())) this.giveUp()
    return this
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    this.flushHeaders()
    this.#keep(chunk, typeof encoding === 'string' ? encoding : undefined)
    const written = typeof encoding === 'function' ? encoding : callback
    if (written !== undefined) process.nextTick(written)
    return true
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): this {
    if (this.finished || this.destroyed) return this
    const done = [chunk, encoding, callback].find((value): value is Callback => typeof value === 'function')
    this.flushHeaders()
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      this.#keep(chunk, typeof encoding === 'string' ? encoding : undefined)
    if (this.destroyed) return this
    this.finished = true
    this.settle({ status: this.statusCode, headers: { ...this.getHeaders() }, body: Buffer.concat(this.#chunks, this.#size) })
    process.nextTick(() => {
      this.#over = true
      this.emit('prefinish')
      this.emit('finish')
      done?.()
      this.emit('close')
    })
    return this
  }

  /** The renderer itself broke off: what was written so far is no answer. */
  override destroy(error?: Error): this {
    this.#disconnect(() => this.fail(error ?? new Error('The answer broke off')))
    return this
  }

  /** The answer is not for us: whoever renders it hears that the client went away, and stops. */
  giveUp(): void {
    this.#disconnect(() => this.settle(undefined))
  }

  // Interim answers (1xx) would be queued for a connection that never comes.
  override writeContinue(callback?: () => void): void {
    callback?.()
  }

  override writeEarlyHints(_hints: Record<string, string | string[]>, callback?: () => void): void {
    callback?.()
  }

  override writeProcessing(): void {}

  // Not Node's own destroy: without a socket it emits `close` in Node 24 and does not in Node 20.
  #disconnect(tell: () => void): void {
    if (this.destroyed || this.finished) return
    this.destroyed = true
    tell()
    process.nextTick(() => this.emit('close'))
  }

  #keep(chunk: unknown, encoding: BufferEncoding | undefined): void {
    if (this.finished || this.destroyed) return
    const piece = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk instanceof Uint8Array ? Buffer.from(chunk) : undefined
    if (piece === undefined) throw new TypeError('A body is written as text or bytes')
    this.#size += piece.length
    if (this.#size > this.limit) this.giveUp()
    else this.#chunks.push(piece)
  }
}

/** A private request: what Next may know, and nothing of a visitor that is not in `headers`. */
function privateRequest(url: string, headers: Readonly<Record<string, string | string[]>>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.httpVersion = '1.1'
  request.httpVersionMajor = 1
  request.httpVersionMinor = 1
  request.headers = { ...headers }
  request.complete = true
  request.push(null)
  return request
}

/** A render under way. */
export interface Capture {
  /** The answer; undefined when it is not worth holding (see Accepts) or was abandoned. Rejects when the handler throws. */
  result: Promise<Captured | undefined>
  /** Tells the renderer that nobody waits any more. */
  abandon(): void
}

/** Asks the handler for one GET and holds the complete answer in memory, up to `limit` bytes of body. */
export function capture(
  handle: Handle,
  asked: { url: string; headers: Readonly<Record<string, string | string[]>> },
  { limit, accepts }: { limit: number; accepts: Accepts },
): Capture {
  const request = privateRequest(asked.url, asked.headers)
  let response: CapturedResponse | undefined
  const result = new Promise<Captured | undefined>((resolve, reject) => {
    const captured = new CapturedResponse(request, limit, accepts, resolve, reject)
    response = captured
    const render = async () => handle(request, captured)
    render().catch((error: unknown) => {
      reject(error)
      captured.giveUp()
    })
  })
  return { result, abandon: () => response?.giveUp() }
}
