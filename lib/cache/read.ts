import { unstable_cache } from 'next/cache'
import { insideNext } from '../env'

/** Pages are rendered again after this long even when nothing was published: ages and short datelines move on. */
export const REVALIDATE_SECONDS = 300

/** Lets the page that asks go with these tags, where what it reads is too large to be kept a second time. */
export const dependOn = (tags: readonly string[]): Promise<null> => cachedRead(['depends', ...tags], tags, async () => null)

/**
 * Reads through the page cache: the value of `read` is kept under `key` until one of the tags is invalidated, and the page that
 * asked carries the tags too. Values must be plain JSON. Outside Next (tests, command line) it simply reads.
 */
export function cachedRead<T>(key: readonly string[], tags: readonly string[], read: () => Promise<T>): Promise<T> {
  if (!insideNext) return read()
  return unstable_cache(read, [...key], { tags: [...tags], revalidate: REVALIDATE_SECONDS })()
}
