import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pageBehind, SIMPLIFIED, simplifiedAddress } from '../simplified/addresses'
import { convertBody, remembering } from '../simplified/body'
import { convertChunk } from '../simplified/chunk'
import type { Dictionary, Spellings } from '../simplified/dictionary'
import { KeptBodies } from '../simplified/kept'
import { type Captured, capture, type Handle } from './capture'
import { privateHeaders } from './hygiene'

const KEPT_BYTES = 32_000_000
/** More than any page has. */
const LONGEST = 64_000_000
const ASSETS = `${SIMPLIFIED}/_next/static/`

const isBelow = (path: string) => path === SIMPLIFIED || path.startsWith(`${SIMPLIFIED}/`)

/**
 * Next's request handler with every page for readers once more under /sc: Next is asked for the page itself, and what it answers
 * is converted when it is complete. So no page knows of a second script, and those who read the first carry nothing for it.
 */
export function withSimplified(handle: Handle, { origin, dictionary }: { origin: string; dictionary: Dictionary }): Handle {
  const kept = new KeptBodies(KEPT_BYTES)

  function convertHeaders({ headers, status }: Captured, asked: string, request: IncomingMessage): OutgoingHttpHeaders {
    const { etag: _, 'content-length': __, 'transfer-encoding': ___, connection: ____, 'keep-alive': _____, ...said } = headers
    const location = [headers.location ?? []].flat()[0]
    if (location !== undefined) said.location = simplifiedAddress(String(location), origin) ?? location
    // As Next's own rewrites do: its router learns from this which page stands at the address.
    if (request.headers.rsc === '1' && status < 300) said['x-nextjs-rewritten-path'] = asked
    return said
  }

  function convertPage(body: Buffer, type: string, { page, script }: Spellings): Buffer {
    const convert = convertBody(type)
    if (convert === undefined) return body
    return kept.get(body, page.version + script.version, (given) =>
      convert(given, { text: remembering(page.text), origin, scripts: script.version }),
    )
  }

  async function answer(request: IncomingMessage, response: ServerResponse, path: string, query: string): Promise<void> {
    const script = path.startsWith(ASSETS)
    const asked = script ? path.slice(SIMPLIFIED.length) : (pageBehind(path) ?? path)
    const running = capture(
      handle,
      { url: script || query === '' ? asked : `${asked}?${query}`, headers: privateHeaders(request.headers) },
      { limit: LONGEST, accepts: () => true },
    )
    response.once('close', running.abandon)
    const [captured, words] = await Promise.all([running.result, dictionary()])
    if (captured === undefined || response.destroyed) return void response.destroy()
    const headers = convertHeaders(captured, asked, request)
    const type = String(headers['content-type'] ?? '')
    let body = captured.body
    if (!script) body = convertPage(body, type, words)
    else if (path.endsWith('.js')) {
      if (/javascript/.test(type))
        body = kept.get(body, words.script.version, (given) => Buffer.from(convertChunk(given.toString(), words.script.text)))
      // Only under the name of what it was converted with may it be kept for ever.
      if (query !== words.script.version) headers['cache-control'] = 'no-store'
    }
    response.writeHead(captured.status, { ...headers, 'content-length': body.length })
    response.end(body)
  }

  return async (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s)
    const reading = request.method === 'GET' || request.method === 'HEAD'
    return isBelow(path) && reading ? answer(request, response, path, query) : handle(request, response)
  }
}
