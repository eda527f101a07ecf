import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pageBehind, SIMPLIFIED, simplifiedAddress } from '../simplified/addresses'
import { convertBody, remembering } from '../simplified/body'
import type { Dictionary } from '../simplified/dictionary'
import { KeptBodies } from '../simplified/kept'
import { type Captured, capture, type Handle } from './capture'
import { privateHeaders } from './hygiene'

const KEPT_BYTES = 32_000_000
/** More than any page has. */
const LONGEST = 64_000_000
const ASSETS = `${SIMPLIFIED}/_next/static/`

/** What is asked of Next for an address under /sc: the page behind it, or, where there is none, the address itself, which is a 404. */
function behind(path: string): string {
  return path.startsWith(ASSETS) ? path.slice(SIMPLIFIED.length) : (pageBehind(path) ?? path)
}

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

  async function answer(request: IncomingMessage, response: ServerResponse, path: string, query: string): Promise<void> {
    const asked = behind(path)
    const running = capture(
      handle,
      { url: query === '' ? asked : `${asked}?${query}`, headers: privateHeaders(request.headers) },
      { limit: LONGEST, accepts: () => true },
    )
    response.once('close', running.abandon)
    const [captured, terms] = await Promise.all([running.result, dictionary.terms()])
    if (captured === undefined || response.destroyed) return void response.destroy()
    const convert = convertBody(String(captured.headers['content-type'] ?? ''))
    const script = path.startsWith(ASSETS)
    // The words of the interface are the same whatever the newsroom calls its own, so that a browser can keep them for ever.
    const { text, version } = script ? dictionary.plain : terms
    const body =
      convert === undefined
        ? captured.body
        : kept.get(captured.body, version, (given) => convert(given, { text: remembering(text), origin }))
    response.writeHead(captured.status, { ...convertHeaders(captured, asked, request), 'content-length': body.length })
    response.end(body)
  }

  return async (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s)
    const reading = request.method === 'GET' || request.method === 'HEAD'
    return isBelow(path) && reading ? answer(request, response, path, query) : handle(request, response)
  }
}
