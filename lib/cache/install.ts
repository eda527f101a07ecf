import { processWide } from '../process-wide'
import { PageStore } from './page-store'

/** Puts the page store where lib/cache/handler.mjs finds it. The first caller in a process decides about the size. */
export function installPageStore(maxBytes: number): PageStore {
  return processWide('cache.pages', () => new PageStore(maxBytes))()
}
