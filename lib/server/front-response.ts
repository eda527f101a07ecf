import { type IncomingMessage, type Server, ServerResponse } from 'node:http'
import { foldHeaders, type GivenHeaders } from './fold-headers'
import type { PreparedHead } from './head'
import { createPacker, type Packer } from './packer'

/** A server whose responses are ours. */
export type FrontServer = Server<typeof IncomingMessage, typeof FrontResponse>

type Callback = (error?: Error | null) => void

/**
 * The response of our server. Two things are added to Node's: a prepared head can be sent without being serialised again, and an
 * answer that is streamed through can be changed just before its head is written and compressed on its way out.
 */
export class FrontResponse extends ServerResponse<IncomingMessage> {
  /** The serialised head. Node's own name for it; where a Node without it appears, `sendPrepared` takes the documented way. */
  declare _header: string | null | undefined
  declare maxRequestsOnConnectionReached: boolean | undefined
  /** Called once, when status and headers are final; may change both, and may call `compress`. */
  beforeHead: ((response: FrontResponse) => void) | undefined = undefined
  /** Whether the connection ends with this answer; asked when its head is made, for by then a shutdown may have begun. */
  isLast: (() => boolean) | undefined = undefined
  #packer: Packer | undefined = undefined

  /** Sends a complete answer; of one to HEAD Node itself leaves out the body. */
  sendPrepared(head: PreparedHead, body: Buffer | undefined, wall: number): void {
    this.#closeIfLast()
    const plain = this._header === null && this.shouldKeepAlive
    if (plain) this._header = head.text(wall)
    else super.writeHead(head.status, [...head.flat])
    if (body === undefined) super.end()
    else super.end(body)
  }

  /** From here on what is written is compressed. Only for use in `beforeHead`. */
  compress(encoding: 'br' | 'gzip'): void {
    this.#packer = createPacker(encoding, {
      write: (chunk) => super.write(chunk),
      end: () => super.end(),
      events: this,
    })
  }

  override writeHead(status: number, reason?: string | GivenHeaders, headers?: GivenHeaders): this {
    this.#closeIfLast()
    const prepare = this.beforeHead
    const given = typeof reason === 'string' ? headers : reason
    if (typeof reason === 'string') this.statusMessage = reason
    if (prepare !== undefined && !this.headersSent) {
      this.beforeHead = undefined
      foldHeaders(this, given)
      this.statusCode = status
      prepare(this)
      return super.writeHead(this.statusCode)
    }
    return given === undefined ? super.writeHead(status) : super.writeHead(status, given)
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    this.#openHead(undefined)
    const coding = typeof encoding === 'string' ? encoding : 'utf8'
    const done = typeof encoding === 'function' ? encoding : callback
    return this.#packer === undefined ? super.write(chunk, coding, done) : this.#packer.write(chunk, coding, done)
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): this {
    const last = typeof chunk === 'function' ? undefined : chunk
    const done = [chunk, encoding, callback].find((value): value is Callback => typeof value === 'function')
    const coding = typeof encoding === 'string' ? encoding : 'utf8'
    this.#openHead(last ?? undefined)
    if (this.#packer === undefined) {
      if (last === undefined || last === null) super.end(done)
      else super.end(last, coding, done)
      return this
    }
    if (done !== undefined) this.once('finish', done)
    this.#packer.end(last ?? undefined, coding)
    return this
  }

  /** Next calls this after every piece of a streamed page, so that a compressor does not sit on it. */
  flush(): void {
    this.#packer?.flush()
  }

  #closeIfLast(): void {
    if (this.isLast?.() === true) this.shouldKeepAlive = false
  }

  // Node decides about the head inside write and end, too late for a compressor to take the first piece.
  #openHead(only: unknown): void {
    if (this.beforeHead === undefined || this.headersSent) return
    const length = typeof only === 'string' ? Buffer.byteLength(only) : only instanceof Uint8Array ? only.length : undefined
    if (length !== undefined && !this.hasHeader('content-length') && !this.hasHeader('transfer-encoding'))
      this.setHeader('content-length', length)
    this.writeHead(this.statusCode)
  }
}
