import { createHash } from 'node:crypto'

/** Converted bodies by what they were made of, bounded by bytes; the longest unused go first. */
export class KeptBodies {
  readonly #bodies = new Map<string, Buffer>()
  #bytes = 0

  constructor(private readonly limit: number) {}

  get bytes(): number {
    return this.#bytes
  }

  /** What `convert` makes of a body, made once. `version` names everything else that the result depends on. */
  get(body: Buffer, version: string, convert: (body: Buffer) => Buffer): Buffer {
    const key = createHash('sha256').update(version).update('\n').update(body).digest('base64')
    const found = this.#bodies.get(key)
    const converted = found ?? convert(body)
    this.#bodies.delete(key)
    this.#bodies.set(key, converted)
    if (found === undefined) this.#bytes += converted.length
    for (const [oldest, { length }] of this.#bodies) {
      if (this.#bytes <= this.limit) break
      this.#bodies.delete(oldest)
      this.#bytes -= length
    }
    return converted
  }
}
