import { Agent, get, type IncomingHttpHeaders } from 'node:http'

/** One answer, complete. */
export interface Got {
  status: number
  headers: IncomingHttpHeaders
  /** Names and values in turn, as they were sent. */
  rawHeaders: string[]
  /** As it came over the wire: compressed, when that was asked for. */
  body: Buffer
  /** Milliseconds from asking to the last byte. */
  ms: number
}

/** Asks for one thing after another over one connection that stays open. Redirects are not followed. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  /** `origin` without a trailing slash. */
  constructor(private readonly origin: string) {}

  /** Rejects when the server does not answer. */
  get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    const began = performance.now()
    return new Promise((resolve, reject) => {
      get(this.origin + path, { agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const { statusCode = 0, rawHeaders } = response
          resolve({ status: statusCode, headers: response.headers, rawHeaders, body: Buffer.concat(chunks), ms: performance.now() - began })
        })
      }).on('error', reject)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
