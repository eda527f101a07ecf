import type { OutgoingHttpHeaders } from 'node:http'
import type { Answer } from './answer'
import type { PageRequest } from './cache-key'
import { capture } from './capture'
import { answerFailure, reportFailure } from './failures'
import { siteHeaders } from './hygiene'
import { isKeepable, isShareable, makeAnswer } from './make-answer'
import type { PageCache, Rendered } from './page-cache'
import type { Answering, Parts, Visit } from './parts'
import { keepingMarks } from './redirect-marks'
import { inTime } from './render'
import type { RouteClass } from './route-class'
import { sendAnswer } from './send-answer'
import type { CacheUse } from './stats'

const STREAMED_FOR_MS = 60_000
const STREAMED_KEYS = 1_000

/** Answers visits with what is kept under their key, or with one render that everybody who waits for that key shares. */
export function createSharedAnswers(parts: Parts, cache: PageCache, stream: Answering): (visit: Visit, asked: PageRequest) => void {
  const { clock, limits, house } = parts
  const limit = limits.entryBytes
  const accepts = (status: number, headers: OutgoingHttpHeaders) => isShareable(status, headers, limit)
  // Everybody's render is asked for alike: nothing of a visitor is in it, and the host is the configured one.
  const anonymous = { accept: '*/*', ...siteHeaders(parts.siteUrl) }
  // Keys whose answer was a picture, too long, or for one visitor: they are not rendered once more only to find that out again.
  const streamed = new Map<string, number>()

  async function render(asked: PageRequest, route: RouteClass): Promise<Rendered> {
    try {
      const headers = { ...anonymous, ...asked.headers }
      const captured = await inTime(capture(parts.handle, { url: asked.url, headers }, { limit, accepts }), limits.renderMs, clock)
      if (captured === undefined) {
        if (streamed.size >= STREAMED_KEYS) streamed.clear()
        streamed.set(asked.key, clock.now() + STREAMED_FOR_MS)
        return 'stream'
      }
      const previous = cache.last(asked.key)
      const answer = makeAnswer(captured, { route, personal: false, house, previous })
      if (previous !== undefined && answer !== previous) await answer.warmLike(previous)
      return { answer, keep: isKeepable(captured, answer, asked) }
    } catch (error) {
      reportFailure(parts, error)
      throw error
    }
  }

  function deliver(visit: Visit, asked: PageRequest, found: Answer, use: CacheUse): Promise<void> | undefined {
    const { request, response, target } = visit
    const answer = asked.rsc ? found : keepingMarks(found, target.query, house)
    const sent = sendAnswer(request, response, answer, parts.chooseEncoding(request.headers['accept-encoding']), clock)
    if (typeof sent !== 'number') return sent.then((status) => parts.record(visit, status, use))
    parts.record(visit, sent, use)
    return undefined
  }

  async function wait(visit: Visit, asked: PageRequest): Promise<void> {
    const rendered = await cache.load(asked.key, () => render(asked, visit.target.route))
    if (visit.response.destroyed) return
    if (rendered === 'stream') stream(visit)
    else await deliver(visit, asked, rendered.answer, 'miss')
  }

  const failed = (visit: Visit) => (error: unknown) => parts.record(visit, answerFailure(parts, visit, error), 'miss')

  return (visit, asked) => {
    const found = cache.find(asked.key)
    if (found !== undefined) {
      if (found.stale) cache.refresh(asked.key, () => render(asked, visit.target.route))
      deliver(visit, asked, found.answer, found.stale ? 'stale' : 'hit')?.catch(failed(visit))
    } else if ((streamed.get(asked.key) ?? 0) > clock.now()) stream(visit)
    else wait(visit, asked).catch(failed(visit))
  }
}
