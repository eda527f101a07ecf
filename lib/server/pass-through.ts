import { declaredLength, discardBody, hasBody, limitChunkedBody } from './body-limit'
import { pagePolicy } from './content-security-policy'
import { answerFailure, reportFailure } from './failures'
import { cleanRequestHeaders } from './hygiene'
import { type BodyLimit, bodyLimitFor } from './limits'
import type { Answering, Parts, Visit } from './parts'
import { RenderTimeoutError } from './render'
import { sendError } from './send-error'
import { prepareStreamHead } from './stream-head'

/** Streams an answer through as Next makes it: the studio, the API, files. Nothing is kept. */
export function createPassThrough(parts: Parts, bodyLimits: readonly BodyLimit[]): Answering {
  const { house, limits, clock, dev } = parts
  const htmlPolicy = dev ? undefined : pagePolicy([])

  async function pass(visit: Visit): Promise<void> {
    const { request, response, target } = visit
    // In development Next's own answers go out as they are, so that what the browser shows is what Next said.
    const encoding = dev ? 'identity' : parts.chooseEncoding(request.headers['accept-encoding'])
    cleanRequestHeaders(request.headers, { siteUrl: parts.siteUrl, client: parts.clientOf(request), dev })
    request.url = target.query === '' ? target.path : `${target.path}?${target.query}`
    response.beforeHead = () => prepareStreamHead(response, { route: target.route, security: house.security, htmlPolicy, encoding })
    const fail = (error: unknown) => {
      reportFailure(parts, error)
      if (!response.writableEnded) answerFailure(parts, visit, error)
    }
    const cancel = clock.after(limits.streamMs, () => {
      if (!response.headersSent && !response.destroyed) fail(new RenderTimeoutError(`No answer began within ${limits.streamMs} ms`))
    })
    response.once('close', cancel)
    await parts.handle(request, response).catch(fail)
  }

  const tooLarge = ({ response, target }: Visit, close: boolean) =>
    sendError(response, 413, { form: target.route === 'api' ? 'problem' : 'page', security: house.security, close })

  return (visit) => {
    const { request, response, target } = visit
    // 499, as nginx has it: the visitor left before there was an answer.
    response.once('close', () => parts.record(visit, response.headersSent ? response.statusCode : 499, 'bypass'))
    // Writing after we refused is a mistake that the handler cannot know of; without a listener it would end the process.
    response.on('error', (error) => parts.log.error({ error }, 'an answer could not be written'))
    const limit = bodyLimitFor(target.path, limits.bodyBytes, bodyLimits)
    const length = declaredLength(request)
    if (length !== undefined && length > limit) {
      if (length > limits.discardBytes) tooLarge(visit, true)
      else discardBody(request, limits.discardBytes, (complete) => tooLarge(visit, !complete))
      return
    }
    if (length === undefined && hasBody(request)) {
      limitChunkedBody(request, { limit, most: limits.discardBytes }, () => {
        response.once('finish', () => request.destroy())
        tooLarge(visit, true)
      })
    }
    pass(visit).catch((error: unknown) => parts.log.error({ error }, 'an answer could not be given'))
  }
}
