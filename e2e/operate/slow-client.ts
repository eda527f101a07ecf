import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const BODY = '{"article":1}'

/** A visitor on a slow line, who reports that an article was read. */
export interface SlowClient {
  /** Sends the body, for which the server has been waiting, and returns the whole answer. */
  finish: () => Promise<string>
}

/** Sends the head of a request and half of its body; resolves when the server has said that it is waiting for the body. */
export async function beginSlowly(site: string): Promise<SlowClient> {
  const { hostname, port } = new URL(site)
  const socket: Socket = connect(Number(port), hostname)
  let answer = ''
  const asked = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk) => {
      answer += chunk.toString()
      if (answer.includes('100 Continue')) resolve()
    })
    socket.once('error', reject)
  })
  socket.write(
    'POST /api/views HTTP/1.1\r\nHost: slow\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n' +
      `Content-Length: ${BODY.length}\r\nExpect: 100-continue\r\n\r\n`,
  )
  await asked
  socket.write(BODY.slice(0, 5))
  return {
    async finish() {
      const closed = once(socket, 'close')
      socket.write(BODY.slice(5))
      await closed
      return answer
    },
  }
}

/** Whether anybody still accepts connections there. */
export async function accepts(site: string): Promise<boolean> {
  const { hostname, port } = new URL(site)
  const socket = connect(Number(port), hostname)
  const accepted = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(
    () => false,
  )
  socket.destroy()
  return accepted
}
