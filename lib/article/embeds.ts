import type { EmbedProvider } from './embed-hosts'

/** What the platforms call themselves. */
export const EMBED_NAMES: Record<EmbedProvider, string> = {
  youtube: 'YouTube',
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  threads: 'Threads',
}

const bare = (host: string) => host.replace(/^(www|m|mobile|web|music)\./, '')

/** `1h2m3s`, `90s` and `90` as seconds. */
function seconds(time: string): number {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? []
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest)
}

function youtube({ host, pathname, searchParams }: URL): string | null {
  const path = /^\/(?:(?:shorts|live|embed|v)\/)?([\w-]{11})\/?$/.exec(pathname)?.[1]
  const id = (bare(host) === 'youtu.be' || pathname !== '/watch' ? path : searchParams.get('v')) ?? ''
  if (!/^[\w-]{11}$/.test(id)) return null
  const start = seconds(searchParams.get('t') ?? searchParams.get('start') ?? '')
  return `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}` : ''}`
}

function facebook({ host, pathname, searchParams }: URL): string | null {
  if (bare(host) === 'fb.watch') return /^\/[\w-]+\/?$/.test(pathname) ? `https://fb.watch${pathname}` : null
  // Everything else in the query says who shared it with whom.
  const kept = ['v', 'story_fbid', 'fbid', 'id', 'set'].filter((name) => searchParams.has(name))
  if (pathname === '/' || (/^\/(watch|photo|story\.php|permalink\.php|photo\.php|video\.php)\/?$/.test(pathname) && kept.length === 0))
    return null
  if (!/\/(posts|videos|photos|reel|share|watch|photo|groups|events|[a-z]+\.php)(\/|$)/.test(pathname)) return null
  const query = kept.map((name) => `${name}=${encodeURIComponent(searchParams.get(name) ?? '')}`).join('&')
  return `https://www.facebook.com${pathname}${query ? `?${query}` : ''}`
}

function instagram({ pathname }: URL): string | null {
  const [, kind, id] = /^\/(?:[\w.]+\/)?(p|reel|reels|tv)\/([\w-]+)\/?/.exec(pathname) ?? []
  return id ? `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${id}/` : null
}

function x({ pathname }: URL): string | null {
  const [, user, id] = /^\/(\w+|i\/web)\/status\/(\d+)/.exec(pathname) ?? []
  return id ? `https://x.com/${user}/status/${id}` : null
}

function threads({ pathname }: URL): string | null {
  const [, user, id] = /^\/(@[\w.]+)\/post\/([\w-]+)/.exec(pathname) ?? []
  return id ? `https://www.threads.com/${user}/post/${id}` : null
}

const READERS: Record<string, [EmbedProvider, (url: URL) => string | null]> = {
  'youtube.com': ['youtube', youtube],
  'youtu.be': ['youtube', youtube],
  'youtube-nocookie.com': ['youtube', youtube],
  'facebook.com': ['facebook', facebook],
  'fb.watch': ['facebook', facebook],
  'instagram.com': ['instagram', instagram],
  'x.com': ['x', x],
  'twitter.com': ['x', x],
  'threads.net': ['threads', threads],
  'threads.com': ['threads', threads],
}

/**
 * The one spelling of the address of a post or film on a platform that may stand in an article, without what only follows people;
 * null for anything else, also for the front page or a profile there.
 */
export function embedFrom(address: string): { provider: EmbedProvider; url: string } | null {
  const text = address.trim()
  if (/\s/.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  const reader = READERS[bare(url.hostname)]
  if (!/^https?:$/.test(url.protocol) || url.username || url.port || !reader) return null
  const [provider, read] = reader
  const found = read(url)
  return found ? { provider, url: found } : null
}
