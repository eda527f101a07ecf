import { Agent, type IncomingHttpHeaders, request } from 'node:http'

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

/** What is sent beside the address. */
export interface Sent {
  method?: 'GET' | 'PUT'
  headers?: Record<string, string>
  body?: string
}

/** Asks for one thing after another over one connection that stays open. Redirects are not followed. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  /** `origin` without a trailing slash. */
  constructor(private readonly origin: string) {}

  /** Rejects when the server does not answer. */
  get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    return this.send(path, { headers })
  }

  /** As {@link get}, in another way. */
  send(path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Got> {
    const began = performance.now()
    return new Promise((resolve, reject) => {
      const asking = request(this.origin + path, { agent: this.#agent, method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const { statusCode = 0, rawHeaders } = response
          resolve({ status: statusCode, headers: response.headers, rawHeaders, body: Buffer.concat(chunks), ms: performance.now() - began })
        })
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
