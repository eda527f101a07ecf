import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { declaredLength } from './body-limit'
import { type ErrorStatus, rawErrorAnswer } from './error-page'
import type { FrontResponse, FrontServer } from './front-response'
import { type BodyLimit, bodyLimitFor, type Limits } from './limits'
import { classify } from './route-class'
import { sendError } from './send-error'

function statusOf(error: NodeJS.ErrnoException): ErrorStatus {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 431
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

/** Whether an answer is already on its way over a connection, so that another would end up in the middle of it. */
function isAnswering(socket: Duplex): boolean {
  const message: unknown = Reflect.get(socket, '_httpMessage')
  return typeof message === 'object' && message !== null && Reflect.get(message, 'headersSent') === true
}

/** Answers what never becomes a request: broken or endless heads, CONNECT, and bodies announced with `Expect` that are too large. */
export function refuseWhatIsNoRequest(
  server: FrontServer,
  { security, limits, bodyLimits }: { security: Readonly<Record<string, string>>; limits: Limits; bodyLimits: readonly BodyLimit[] },
): void {
  const end = (socket: Duplex, status: ErrorStatus) => socket.end(rawErrorAnswer(status, security), () => socket.destroy())
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) socket.destroy()
    else end(socket, statusOf(error))
  })
  server.on('connect', (_request, socket) => end(socket, 405))
  server.on('checkContinue', (request: IncomingMessage, response: FrontResponse) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    if ((declaredLength(request) ?? 0) > bodyLimitFor(path, limits.bodyBytes, bodyLimits)) {
      // Nothing of the body was sent yet, and after this nothing will be.
      sendError(response, 413, { form: classify(path) === 'api' ? 'problem' : 'page', security, close: true })
      return
    }
    response.writeContinue()
    server.emit('request', request, response)
  })
}

/**
 * Keeps everybody else from taking over connections. Next adds a listener for upgrades to the server of the first request it
 * gets, by itself. Without any listener Node treats an upgrade as the ordinary request it also is, and that one is refused.
 */
export function forbidUpgrades(server: FrontServer): void {
  server.on('newListener', (event, listener) => {
    if (event === 'upgrade') queueMicrotask(() => server.removeListener('upgrade', listener))
  })
}
