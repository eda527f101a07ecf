import type { IncomingMessage } from 'node:http'
import type { Encoding } from './accept-encoding'
import type { Answer, Variant } from './answer'
import type { Clock } from './clock'
import { isNotModified } from './conditional'
import type { FrontResponse } from './front-response'

/**
 * Sends a complete answer and returns the status that went out. When its coded form does not exist yet it is made first, off
 * the event loop, and a promise is returned. A Range header is ignored on purpose: RFC 9110 14.2 lets a server do so, pages are
 * small, and a range of the plain form would mean nothing next to the coded ones that share its tag.
 */
export function sendAnswer(
  request: IncomingMessage,
  response: FrontResponse,
  answer: Answer,
  encoding: Encoding,
  clock: Clock,
): number | Promise<number> {
  if (isNotModified(request.headers, answer)) {
    response.sendPrepared(answer.notModified(), undefined, clock.wall())
    return 304
  }
  const variant = answer.variant(encoding)
  return variant instanceof Promise ? variant.then((made) => send(response, made, clock)) : send(response, variant, clock)
}

function send(response: FrontResponse, { head, body }: Variant, clock: Clock): number {
  // Whoever waited may have left.
  if (!response.destroyed) response.sendPrepared(head, body.length === 0 ? undefined : body, clock.wall())
  return head.status
}
