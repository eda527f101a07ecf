import { isbot } from 'isbot'
import { env } from '../env'
import { processWide } from '../process-wide'
import { authSecret } from '../user/secret'
import { viewBuffer } from './buffer'
import { type ReadingReport, readingsOf } from './reading'
import { type Visitor, viewKey } from './view'

const secret = processWide('view-secret', () => authSecret(env()))
const siteHost = processWide('view-site', () => new URL(env().SITE_URL).host)

/**
 * Takes the report of a reader's browser. Machines are not counted. `pageHost` is the host under which the reader has the page, which
 * may be another one than the site's own. False when the network has sent too much.
 */
export function takeReport(report: ReadingReport, visitor: Visitor, pageHost: string, at: Date = new Date()): boolean {
  if (visitor.agent === '' || isbot(visitor.agent)) return true
  const keyOf = (articleId: number) => viewKey(secret(), visitor, articleId, at)
  return viewBuffer().take(readingsOf(report, keyOf, at, [siteHost(), pageHost]), visitor.address)
}
