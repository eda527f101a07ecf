import { createHash } from 'node:crypto'

/** The request headers that select a part of a page, as Next's client sends them. */
export interface RscSelection {
  /** `1` static, `2` and `3` runtime prefetches; anything else is no prefetch. */
  prefetch: string | undefined
  segment: string | undefined
  stateTree: string | undefined
  nextUrl: string | undefined
}

/** Which values of `_rsc` go with a selection: Next's digest first, then the short hash of browsers without crypto.subtle. */
export interface RscMarks {
  current: string
  legacy: string
}

// djb2 in base 36, five characters: next/dist/shared/lib/hash.
function shortHash(input: string): string {
  let hash = 5381
  for (let index = 0; index < input.length; index += 1) hash = ((hash << 5) + hash + input.charCodeAt(index)) & 0xffffffff
  return (hash >>> 0).toString(36).slice(0, 5)
}

/**
 * Next answers a request whose `_rsc` does not fit its headers with a redirect (validateRSCRequestHeaders), so that a cache
 * which ignores Vary cannot be made to serve a prefetch as a page. We compute the same mark, synchronously:
 * next/dist/shared/lib/router/utils/cache-busting-search-param.
 */
export function rscMarks({ prefetch, segment, stateTree, nextUrl }: RscSelection): RscMarks {
  if (prefetch === undefined && segment === undefined && stateTree === undefined && nextUrl === undefined)
    return { current: '', legacy: '' }
  const input = [prefetch ?? '0', segment ?? '0', stateTree ?? '0', nextUrl ?? '0'].join(',')
  const digest = createHash('sha256').update(input).digest()
  return { current: digest.subarray(0, 12).toString('base64url'), legacy: shortHash(input) }
}
