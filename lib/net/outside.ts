import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './address'

const TIME_LIMIT_MS = 10_000
const MOST_REDIRECTS = 5

type IsAllowed = (address: string) => boolean

class Forbidden extends Error {}

/** Looks a name up and connects only to addresses that are allowed: what is checked is what is connected to (no DNS rebinding). */
const guardedLookup =
  (isAllowed: IsAllowed): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const allowed = addresses.filter(({ address }) => isAllowed(address))
      const [first] = allowed
      if (!first || allowed.length !== addresses.length) return done(new Forbidden(host), '', 0)
      if (options.all) done(null, allowed)
      else done(null, first.address, first.family)
    })
  }

interface Heard {
  status: number
  location: string | undefined
}

/** Asks for an address and hangs up after the head of the answer. */
function ask(url: URL, isAllowed: IsAllowed): Promise<Heard> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(new Forbidden(host))
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      lookup: guardedLookup(isAllowed),
      agent: false,
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; Readon link check)', accept: 'text/html,*/*' },
    })
    request.once('error', reject)
    // Not every end is an answer or an error: a site that switches protocols unasked is hung up on in silence.
    request.once('close', () => reject(new Error('hung up')))
    request.once('response', (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
      answer.destroy()
    })
    request.end()
  })
}

/** Statuses by which sites turn robots away from pages that people can read. */
const TURNED_AWAY = new Set([401, 402, 403, 405, 406, 418, 429, 451, 503, 999])

/** What is wrong with an address on the web, in Chinese; empty when it answers. `isAllowed` says which machines may be asked. */
export async function problemWith(address: string, isAllowed: IsAllowed = isPublicAddress): Promise<string> {
  let url = new URL(address)
  try {
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const { status, location } = await ask(url, isAllowed)
      if (status >= 300 && status < 400 && location !== undefined) {
        url = new URL(location, url)
        if (url.protocol !== 'http:' && url.protocol !== 'https:') return '這個連結轉往的不是網頁。'
      } else if (status < 400 || TURNED_AWAY.has(status)) return ''
      else return status === 404 || status === 410 ? `這個網頁不存在（${status}）。` : `對方網站出錯（${status}）。`
    }
    return '這個連結不斷轉址。'
  } catch (error) {
    return error instanceof Forbidden ? '這個連結指向內部網絡，讀者打不開。' : '連不上這個網站。'
  }
}
