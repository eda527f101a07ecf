import { problem } from '../problem'
import { findMoved } from '../redirect/queries'
import { encoded, routes } from '../routes'
import type { Channel } from './channel'
import { jsonFeed } from './json-feed'
import { type Followed, getChannel, homeOf } from './queries'
import { rss } from './rss'

/** Subscribers' programs may keep a feed for five minutes; the front answers their conditional requests. */
const CACHE = { 'cache-control': 'public, max-age=300' }

const FORMATS = {
  xml: { type: 'application/rss+xml', write: rss },
  json: { type: 'application/feed+json', write: (channel: Channel) => JSON.stringify(jsonFeed(channel)) },
} as const

/** Where subscribers' programs look first for the hub (WebSub, 4). */
const hubLinks = (channel: Channel, format: 'xml' | 'json'): Record<string, string> =>
  channel.hub ? { link: `<${channel.hub}>; rel="hub", <${format === 'xml' ? channel.rss : channel.json}>; rel="self"` } : {}

/** Answers with a feed; where a section or an author has another address by now, with that of their feed there. */
export async function feedAnswer(followed: Followed, format: keyof typeof FORMATS): Promise<Response> {
  const channel = await getChannel(followed)
  const { type, write } = FORMATS[format]
  if (channel)
    return new Response(write(channel), { headers: { 'content-type': `${type}; charset=utf-8`, ...CACHE, ...hubLinks(channel, format) } })
  const moved = await findMoved(homeOf(followed))
  if (moved) return new Response(null, { status: 308, headers: { location: encoded(routes.feed(moved, format)) } })
  return problem(404, '沒有這個訂閱來源。')
}
