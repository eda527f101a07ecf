import { capture } from './capture'
import { answerFailure, reportFailure } from './failures'
import { cleanRequestHeaders, privateHeaders } from './hygiene'
import { isHoldable, makeAnswer } from './make-answer'
import { TooBusyError } from './page-cache'
import type { Answering, Parts, Visit } from './parts'
import { inTime } from './render'
import { sendAnswer } from './send-answer'

/**
 * Answers one visitor with a render of their own, cookies included, that nobody else gets. It is held in memory until it is
 * complete, because the policy for its scripts is made from all of it and stands in the head.
 */
export function createPrivateAnswers(parts: Parts, stream: Answering): Answering {
  const { clock, limits, house } = parts
  const limit = limits.entryBytes
  let rendering = 0

  async function answer(visit: Visit): Promise<void> {
    const { request, response, target } = visit
    // Anybody can claim to be somebody: such requests must not be a way past the bound on renders.
    if (rendering >= limits.renders) throw new TooBusyError('Too many private renders under way')
    cleanRequestHeaders(request.headers, { siteUrl: parts.siteUrl, client: parts.clientOf(request), dev: parts.dev })
    const url = target.query === '' ? target.path : `${target.path}?${target.query}`
    const running = capture(
      parts.handle,
      { url, headers: privateHeaders(request.headers) },
      { limit, accepts: (status, headers) => isHoldable(status, headers, limit) },
    )
    // Nobody else is waiting for this render.
    response.once('close', running.abandon)
    rendering += 1
    const captured = await inTime(running, limits.renderMs, clock).finally(() => {
      rendering -= 1
    })
    if (response.destroyed) return
    if (captured === undefined) return stream(visit)
    const made = makeAnswer(captured, { route: target.route, personal: true, house })
    const status = await sendAnswer(request, response, made, parts.chooseEncoding(request.headers['accept-encoding']), clock)
    parts.record(visit, status, 'bypass')
  }

  return (visit) => {
    answer(visit).catch((error: unknown) => {
      if (!(error instanceof TooBusyError)) reportFailure(parts, error)
      parts.record(visit, answerFailure(parts, visit, error), 'bypass')
    })
  }
}
