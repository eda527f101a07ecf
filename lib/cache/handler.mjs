// Next loads this file by its path, outside every bundle. The work is done by the PageStore that the HTTP front has put
// on globalThis (lib/cache/install.ts); without one, as during `next build`, nothing is cached.
const KEY = Symbol.for('readon.cache.pages')

/** @returns {import('./page-store').PageStore | undefined} */
const pages = () => Reflect.get(globalThis, KEY)

export default class CacheHandler {
  /** @param {string} key @param {{ tags?: string[], softTags?: string[] }} [context] */
  async get(key, context) {
    return pages()?.get(key, context) ?? null
  }

  /** @param {string} key @param {import('./page-store').CachedValue | null} value @param {{ tags?: string[], cacheControl?: { revalidate?: unknown } }} [context] */
  async set(key, value, context) {
    pages()?.set(key, value, context)
  }

  // Invalidation goes through the tag table (lib/cache/invalidate.ts), never through Next.
  async revalidateTag() {}

  resetRequestCache() {}
}
