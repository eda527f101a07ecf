/** From where an article was opened, where that is not a host. A colon is in the name of no host. */
export const OWN_SITE = ':site'
export const NOWHERE = ':direct'
export const ELSEWHERE = ':other'

/** By the `utm_source` that our own share links bear (components/article/share-addresses.ts). */
const NETWORKS = new Map([
  ['facebook', 'Facebook'],
  ['whatsapp', 'WhatsApp'],
  ['x', 'X'],
  ['threads', 'Threads'],
  ['line', 'LINE'],
  ['telegram', 'Telegram'],
  ['wechat', '微信'],
  ['email', '電郵'],
])

const HOST = /^(?=.{1,100}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/

/** A host without its port and without `www.`; null when it is none. */
function plainHost(text: string): string | null {
  const host = text.toLowerCase().replace(/:\d{1,5}$/, '')
  return HOST.test(host) ? host.replace(/^www\.(?=.*\.)/, '') : null
}

/**
 * The name under which it is counted that an article was opened. `from` is the host of the page that the reader came from, empty for
 * none; `utm` what the link said of itself, which is believed when it is a network of our own share links.
 */
export function sourceOf(from: string, utm: string | undefined, ownHosts: readonly string[]): string {
  if (utm !== undefined && NETWORKS.has(utm)) return `:${utm}`
  if (from === '') return NOWHERE
  const host = plainHost(from)
  if (host === null) return ELSEWHERE
  return ownHosts.some((own) => plainHost(own) === host) ? OWN_SITE : host
}

/** What an editor reads. */
export function nameOfSource(source: string): string {
  if (source === OWN_SITE) return '站內'
  if (source === NOWHERE) return '直接'
  if (source === ELSEWHERE) return '其他'
  // A host may be called as a network is.
  return (source.startsWith(':') && NETWORKS.get(source.slice(1))) || source
}
