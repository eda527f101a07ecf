import { Agent, request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import type { Handle } from './capture'

// What belongs to one connection, and not to what is said over it (RFC 9110 7.6.1). `expect` was answered by the front.
const PER_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'trailer', 'te', 'upgrade', 'expect', 'proxy-connection'])

function endToEnd(headers: IncomingHttpHeaders, keep: (name: string) => boolean = () => false): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !PER_CONNECTION.has(name) || keep(name)))
}

/**
 * Next's request handler as the front sees it, while Next itself runs in another thread behind a socket in the file system: asks
 * there and hands on the answer as it comes. Rejects when no answer began; when one breaks off, the response is destroyed.
 */
export function linkRenderer(socketPath: string): Handle {
  const agent = new Agent({ keepAlive: true })
  return (request, response) =>
    new Promise((resolve, reject) => {
      const asked = httpRequest({
        socketPath,
        agent,
        method: request.method,
        path: request.url,
        setHost: false,
        // A body without a length goes on in pieces.
        headers: endToEnd(request.headers, (name) => name === 'transfer-encoding'),
      })
      let over = false
      const settle = (end: () => void) => {
        over = true
        end()
      }
      response.once('close', () => {
        // The visitor left, or the answer was given up: whoever renders it hears of that.
        if (!over) asked.destroy()
        settle(resolve)
      })
      asked.once('error', (error) => settle(() => reject(error)))
      asked.once('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers))
        answer.once('end', () => settle(resolve))
        answer.once('error', (error) => settle(() => response.destroy(error)))
        answer.pipe(response)
      })
      request.pipe(asked)
      response.once('finish', () => {
        if (asked.writableEnded) return
        // It was answered unread, as uploads are that are refused. What is left is thrown away; the connection would otherwise
        // never come to its next request.
        request.unpipe(asked)
        request.resume()
        asked.destroy()
      })
    })
}
