import { type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

interface Asking {
  headers?: OutgoingHttpHeaders
  agent?: Agent
}

/** GET with exactly this path and these headers; browsers and their libraries would tidy them up. Redirects are not followed. */
export function ask(site: string, path: string, { headers = {}, agent }: Asking = {}): Promise<Answered> {
  const { hostname, port } = new URL(site)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, agent }, (message) => {
      const chunks: Buffer[] = []
      message.on('data', (chunk: Buffer) => chunks.push(chunk))
      message.on('error', reject)
      message.on('end', () => {
        if (message.complete) resolve({ status: message.statusCode ?? 0, headers: message.headers, text: Buffer.concat(chunks).toString() })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Sends bytes that may be no request at all and returns everything that comes back until the other side closes. */
export function askRaw(site: string, bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(site)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
  })
}
