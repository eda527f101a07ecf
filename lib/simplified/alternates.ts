import { simplifiedAddress } from './addresses'

/**
 * What a page says of itself and of its twin to search engines. On the twin the canonical address is converted with everything
 * else, and the others stay as they are, so that both say the same of each other. Takes a path or an absolute address.
 */
export function alternates(address: string) {
  const origin = address.startsWith('/') ? '' : new URL(address).origin
  return {
    canonical: address,
    languages: { 'zh-Hant-HK': address, 'zh-Hans': simplifiedAddress(address, origin) ?? address, 'x-default': address },
  }
}
