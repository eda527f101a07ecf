import { STATUS_TAG } from './page-store'
import { cachedRead } from './read'

/**
 * Called by a page that is an answer of this status. Next knows no 410, and sends a 404 of `notFound()` as an empty shell that
 * only a browser with JavaScript fills; so the page is rendered like any other and the HTTP front answers with the status.
 */
export function answerStatus(status: 404 | 410): Promise<boolean> {
  return cachedRead(['status', String(status)], [STATUS_TAG + status], async () => true)
}
