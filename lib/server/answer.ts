import type { OutgoingHttpHeaders } from 'node:http'
import type { Encoding } from './accept-encoding'
import type { Captured } from './capture'
import { compress, isText, WORTH_COMPRESSING } from './compress'
import { etagOf, type Validators } from './conditional'
import { PreparedHead } from './head'

/** One way of sending an answer: its head and the bytes after it. */
export interface Variant {
  head: PreparedHead
  body: Buffer
}

// Memory that an answer costs beside its bytes: heads, maps, the array buffers' own objects.
const OVERHEAD = 4_096

// A 304 says nothing about a body (RFC 9110 15.4.5).
const BODY_HEADERS = new Set(['content-type', 'content-encoding', 'content-length', 'content-language'])

function flatten(headers: OutgoingHttpHeaders): string[] {
  const flat: string[] = []
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) flat.push(name, String(one))
  }
  return flat
}

/** A complete answer, ready to be sent to anybody in any coding. Compressed forms are made once, when first asked for. */
export class Answer implements Validators {
  readonly status: number
  readonly etag: string | undefined
  readonly modifiedAt: number | undefined
  /** What it weighs in memory; rises when a compressed form is made. */
  bytes: number
  /** Told by how many bytes it grew. */
  onGrow: ((bytes: number) => void) | undefined
  readonly #headers: OutgoingHttpHeaders
  readonly #ready = new Map<Encoding, Variant>()
  readonly #making = new Map<Encoding, Promise<Variant>>()
  readonly #identity: Variant
  readonly #compressible: boolean
  #notModified: PreparedHead | undefined

  /** `captured.headers` are those that visitors get; length, coding and tag are added here. */
  constructor(
    captured: Captured,
    private readonly keepAliveSeconds: number,
  ) {
    const { status, headers, body } = captured
    this.status = status
    this.etag = status === 200 ? etagOf(body) : undefined
    const modified = Date.parse(String(headers['last-modified'] ?? ''))
    this.modifiedAt = status !== 200 || Number.isNaN(modified) ? undefined : modified
    this.#headers = this.etag === undefined ? headers : { ...headers, etag: this.etag }
    this.#compressible =
      body.length >= WORTH_COMPRESSING && isText(String(headers['content-type'] ?? '')) && headers['content-encoding'] === undefined
    this.#identity = this.#variant(body, undefined)
    this.bytes = body.length + OVERHEAD
  }

  get headers(): Readonly<OutgoingHttpHeaders> {
    return this.#headers
  }

  get body(): Buffer {
    return this.#identity.body
  }

  /** The form for a coding, or the promise of it. Where compressing does not help, the plain form. */
  variant(encoding: Encoding): Variant | Promise<Variant> {
    if (encoding === 'identity' || !this.#compressible) return this.#identity
    const ready = this.#ready.get(encoding)
    if (ready !== undefined) return ready
    let making = this.#making.get(encoding)
    if (making === undefined) {
      making = this.#make(encoding).finally(() => this.#making.delete(encoding))
      this.#making.set(encoding, making)
    }
    return making
  }

  /** The head of a 304. */
  notModified(): PreparedHead {
    if (this.#notModified === undefined) {
      const headers = Object.fromEntries(Object.entries(this.#headers).filter(([name]) => !BODY_HEADERS.has(name)))
      this.#notModified = new PreparedHead(304, flatten(headers), this.keepAliveSeconds)
    }
    return this.#notModified
  }

  /** Makes the forms that another answer was asked for, so that nobody waits for them once this one replaces it. */
  async warmLike(other: Answer): Promise<void> {
    await Promise.all([...other.#ready.keys()].map((encoding) => this.variant(encoding)))
  }

  async #make(encoding: Exclude<Encoding, 'identity'>): Promise<Variant> {
    const packed = await compress(this.body, encoding, String(this.#headers['cache-control']).includes('immutable'))
    const smaller = packed.length < this.body.length
    const variant = smaller ? this.#variant(packed, encoding) : this.#identity
    this.#ready.set(encoding, variant)
    if (smaller) {
      this.bytes += packed.length
      this.onGrow?.(packed.length)
    }
    return variant
  }

  #variant(body: Buffer, encoding: string | undefined): Variant {
    const headers = { ...this.#headers, ...(encoding === undefined ? {} : { 'content-encoding': encoding }), 'content-length': body.length }
    return { body, head: new PreparedHead(this.status, flatten(headers), this.keepAliveSeconds) }
  }
}
