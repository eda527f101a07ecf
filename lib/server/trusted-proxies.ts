import { BlockList, isIP } from 'node:net'

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** `::ffff:10.0.0.1`, which is how a dual-stack socket names an IPv4 peer, is the same host as `10.0.0.1`. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

/**
 * Answers whether an address is one of the operator's proxies. `entries` are addresses or networks (`10.0.0.0/8`); an entry that
 * is neither throws, because a misspelt proxy would silently make every visitor look like it.
 */
export function createProxyList(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const entry of entries) {
    const [network = '', bits] = entry.split('/')
    const address = plain(network)
    const longest = isIP(address) === 6 ? 128 : 32
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= longest))) {
      throw new Error(`TRUSTED_PROXIES: ${entry} is neither an address nor a network such as 10.0.0.0/8`)
    }
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return (address) => isIP(address) !== 0 && list.check(address, family(address))
}

/**
 * The visitor's address: the peer's, or, as long as the peer is one of our proxies, what it says in X-Forwarded-For, read from
 * the right. What stands left of the first stranger may be made up.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, isProxy: (address: string) => boolean): string {
  let client = plain(peer ?? '')
  const hops = (forwarded ?? '').split(',').map(plain)
  while (isProxy(client)) {
    const hop = hops.pop()
    if (hop === undefined || isIP(hop) === 0) break
    client = hop
  }
  return client
}
